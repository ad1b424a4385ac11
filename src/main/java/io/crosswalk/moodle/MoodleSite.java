package io.crosswalk.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the token may call, and Moodle's own time when that was asked.
 *
 * @param functions exactly those of the external service
 */
record MoodleSite(Set<String> functions, Optional<Instant> moodleTime) {

    static MoodleSite read(MoodleClient client, MoodleRequests requests) {
        MoodleClient.Timed site = client.object(requests.site());
        JsonNode listed = site.value().path("functions");
        if (!listed.isArray()) {
            throw new UnreadableException(Cause.UNEXPECTED_SHAPE, "Moodle does not tell which functions the token may call. Check that url is the address of Moodle itself.");
        }
        Set<String> functions = new HashSet<>();
        listed.forEach(function -> functions.add(function.path("name").asText()));
        return new MoodleSite(Set.copyOf(functions), site.moodleTime());
    }

    boolean has(MoodlePermission function) {
        return functions.contains(function.function());
    }

    /**
     * @param without what to set in order to do without, in the middle of a sentence; empty where that is not possible
     * @throws UnreadableException if the service lacks the function
     */
    void require(MoodlePermission function, String without) {
        if (!has(function)) {
            throw new UnreadableException(Cause.PERMISSION_MISSING, "The external service of the token lacks the function " + function.function()
                    + ", so that " + function.subject() + " cannot be read. " + function.addition()
                    + (without.isEmpty() ? "" : " Or " + without + ".") + " Nothing was taken for gone.");
        }
    }
}
