package io.crosswalk.moodle;

import java.util.Map;

/**
 * A call of a function, to be sent alone or together with others.
 *
 * @param arguments scalars only
 * @param about of what, for messages; begins with a blank
 */
record MoodleCall(MoodlePermission function, Map<String, String> arguments, String about) {}
