/** What every connector must do, whatever the vendor: one abstract test, and a proxy that spoils the vendor's answers. */
@NullMarked
package io.crosswalk.kit.contract;

import org.jspecify.annotations.NullMarked;
