/** The same situation means the same canonical record, whatever the vendor: {@code situations.yaml} says which, one row a situation and a column a vendor. */
@NullMarked
package io.crosswalk.situations;

import org.jspecify.annotations.NullMarked;
