/** A district's settings: read from one YAML file, checked completely at start, secrets by reference. */
@NullMarked
package io.crosswalk.configuration;

import org.jspecify.annotations.NullMarked;
