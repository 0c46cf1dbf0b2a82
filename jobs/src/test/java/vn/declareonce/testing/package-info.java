/** What tests share: the PostgreSQL they run on. Reads the environment; writes databases of its own and drops them again. */
@NullMarked
package vn.declareonce.testing;

import org.jspecify.annotations.NullMarked;
