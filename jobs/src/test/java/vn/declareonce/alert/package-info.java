/** Tests of alerts against a real mail server and a real web server. */
@NullMarked
package vn.declareonce.alert;

import org.jspecify.annotations.NullMarked;
