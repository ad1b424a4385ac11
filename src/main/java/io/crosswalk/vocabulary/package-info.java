/** From a vendor's values to Ed-Fi descriptors, as a file that staff can edit. Knows neither a vendor nor a target. */
@NullMarked
package io.crosswalk.vocabulary;

import org.jspecify.annotations.NullMarked;
