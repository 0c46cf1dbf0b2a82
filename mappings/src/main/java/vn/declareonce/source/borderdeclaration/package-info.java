/**
 * Source {@code border-declaration}: the health declarations at the border (form 01 of NĐ 89/2018), one declaration a row. Reads rows of its
 * layouts, states one claim and one border crossing each; writes nothing. Safe to re-run because mapping is a pure function.
 */
@NullMarked
package vn.declareonce.source.borderdeclaration;

import org.jspecify.annotations.NullMarked;
