package io.crosswalk.schoology;

import io.crosswalk.connector.Rejection;
import java.util.List;
import java.util.Set;

/**
 * The sections of one course.
 *
 * @param harvested those of the chosen grading periods
 * @param over ids of those of the harvested ones in which nothing new is expected of anybody
 * @param leftAlone ids of the others
 */
record SchoologyCourseSections(List<SchoologySection> harvested, Set<String> over, Set<String> leftAlone, List<Rejection> rejections) {}
