/** Ties sections and people of an LMS to the keys that Ed-Fi knows them by. Ambiguity is reported, never resolved. */
@NullMarked
package io.crosswalk.matching;

import org.jspecify.annotations.NullMarked;
