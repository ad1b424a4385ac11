package io.crosswalk.sandbox.district;

import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What every simulated LMS is built on.
 *
 * @param scale 1 for a small one; a multiple has so many times the ordinary courses
 * @param secrets gives the secret of a name, always the same; it is in the file of that name in the data folder
 * @param shared a section that is taught in Canvas, and partly here
 */
public record LmsGround(Calendar calendar, Clock clock, long seed, int scale, UnaryOperator<String> secrets, SharedSection shared) {

    /** @param sectionIdentifier as the SIS and Ed-Fi know it */
    public record SharedSection(String sectionIdentifier, List<String> studentUniqueIds) {

        public SharedSection {
            studentUniqueIds = List.copyOf(studentUniqueIds);
        }
    }
}
