package io.crosswalk.moodle;

import io.crosswalk.connector.Finding;
import io.crosswalk.kit.Authorization;
import java.time.Clock;
import java.util.List;

/** To be written. */
final class MoodleCheck {
    MoodleCheck(MoodleSettings settings, MoodleRequests requests, MoodleClient client, Authorization authorization, Clock clock) {}
    List<Finding> run() {
        return List.of();
    }
}
