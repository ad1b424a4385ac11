/**
 * The connector kit: what every vendor's package builds on to send requests and to read answers. Repeats what may pass, keeps the
 * vendor's pace, reads leniently, and never lets a secret or a value about a student into a message.
 */
@NullMarked
package io.crosswalk.kit;

import org.jspecify.annotations.NullMarked;
