package io.crosswalk.schoology;

import io.crosswalk.canonical.Section;
import java.util.Set;

/**
 * A section with what decides whether it is harvested.
 *
 * @param gradingPeriodIds empty where it belongs to none
 * @param active what Schoology says of it
 */
record SchoologySection(Section section, Set<String> gradingPeriodIds, boolean active) {}
