package io.crosswalk.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for something in the hub. Asks less often where answering takes long, and gives up where a person has to act. */
final class Settling {

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    private static final int PAUSE_TO_COST = 5;

    private final HubClient hub;
    private final Surroundings surroundings;
    private final Duration longest;

    Settling(HubClient hub, Surroundings surroundings, Duration longest) {
        this.hub = hub;
        this.surroundings = surroundings;
        this.longest = longest;
    }

    /**
     * Asks until it is done.
     *
     * @param onlyDelivery whether all that is left is delivery, so that a hold keeps it from ever being done
     * @throws CommandFailure if it takes too long, or delivery is held until somebody acts
     */
    JsonNode await(String what, Supplier<JsonNode> question, Predicate<JsonNode> done, Predicate<JsonNode> onlyDelivery) {
        long begun = surroundings.nanoTime().get();
        while (true) {
            long asked = surroundings.nanoTime().get();
            JsonNode answer = question.get();
            if (done.test(answer)) {
                return answer;
            }
            if (onlyDelivery.test(answer)) {
                giveUpIfHeld(what);
            }
            long now = surroundings.nanoTime().get();
            if (now - begun > longest.toNanos()) {
                throw new CommandFailure(what + " is not done after " + longest.toMinutes() + " minutes. It goes on in the hub; look at it with crosswalk status.");
            }
            Duration cost = Duration.ofNanos(now - asked).multipliedBy(PAUSE_TO_COST);
            surroundings.pause().accept(cost.compareTo(SHORTEST_PAUSE) > 0 ? cost : SHORTEST_PAUSE);
        }
    }

    /** A target that asks to be left alone for a while is waited for; a pause or a missing permission is not. */
    private void giveUpIfHeld(String what) {
        hub.get("/api/v1/status").at("/target/holds").forEach(hold -> {
            if (!hold.path("kind").asText().equals("waiting")) {
                throw new CommandFailure(what + " is not done, because delivery is held: " + hold.path("explanation").asText() + " "
                        + hold.path("remedy").asText() + " Then: crosswalk resume");
            }
        });
    }
}
