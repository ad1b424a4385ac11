/** What tests of any connector use: time that passes at once, an intake that keeps all, fixtures, settings with their defaults. */
@NullMarked
package io.crosswalk.kit;

import org.jspecify.annotations.NullMarked;
