/**
 * The portal under pressure: many files at once, a large workbook, slow and cut lines, and a server that is killed, while pages are asked for.
 * The server is a process of its own with the heap users give it; what was lost or doubled is counted from the receipts. Invented people.
 */
@NullMarked
package vn.declareonce.portal.bench;

import org.jspecify.annotations.NullMarked;
