/**
 * Mail to people: one text to some addresses, through the SMTP server the environment names. Whoever sends sees to it that no personal
 * value is in it, and that it is sent once.
 */
@NullMarked
package vn.declareonce.mail;

import org.jspecify.annotations.NullMarked;
