package io.crosswalk.brightspace;

import io.crosswalk.connector.UnreadableException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which items of which gradebooks have a grade that was modified lately: one list about all offerings of a reading, instead of
 * one for each. Where that list cannot be had, or is longer than theirs would be, each offering is asked by itself.
 */
final class BrightspaceChangedGrades implements ChangedGrades {

    /** Offerings were last read one after the other: the first one of this reading need not be the one read longest ago. */
    private static final Duration MARGIN = Duration.ofMinutes(15);
    private static final int FEWEST_OFFERINGS = 3;

    private final BrightspaceRequests requests;
    private final BrightspaceClient client;
    private final Supplier<String> root;
    private final int offeringsAhead;

    private final Map<String, Set<String>> itemsByCourse = new HashMap<>();
    private boolean tried;
    private @Nullable Instant listedSince;
    private @Nullable Instant listedAt;

    /** @param root the org unit that all offerings lie below; asked for once at most */
    BrightspaceChangedGrades(BrightspaceRequests requests, BrightspaceClient client, Supplier<String> root, int offeringsAhead) {
        this.requests = requests;
        this.client = client;
        this.root = root;
        this.offeringsAhead = offeringsAhead;
    }

    @Override
    public Changed of(String courseId, Instant since) {
        Optional<Changed> listed = listed(courseId, since);
        if (listed.isPresent()) {
            return listed.get();
        }
        Set<String> items = new HashSet<>();
        client.list(requests.gradeValuesModifiedSince(courseId, since), node -> node.path("GradeObjectIdentifier").asText(), items::addAll);
        return new Changed(items, Optional.empty());
    }

    private synchronized Optional<Changed> listed(String courseId, Instant since) {
        if (!tried && offeringsAhead >= FEWEST_OFFERINGS) {
            tried = true;
            list(since.minus(MARGIN));
        }
        boolean usable = listedSince != null && !since.isBefore(listedSince);
        return usable ? Optional.of(new Changed(Set.copyOf(itemsByCourse.getOrDefault(courseId, Set.of())), Optional.ofNullable(listedAt))) : Optional.empty();
    }

    private record Place(String courseId, String gradeObjectId) {}

    private void list(Instant since) {
        int[] pages = {0};
        try {
            Optional<Instant> began = client.list(requests.gradeValuesBelowModifiedSince(root.get(), since),
                    node -> new Place(node.path("OrgUnitId").asText(), node.path("GradeObjectIdentifier").asText()), page -> {
                        if (++pages[0] > offeringsAhead || page.stream().anyMatch(place -> place.courseId().isEmpty())) {
                            throw new NotWorthItException();
                        }
                        page.forEach(place -> itemsByCourse.computeIfAbsent(place.courseId(), course -> new HashSet<>()).add(place.gradeObjectId()));
                    });
            if (began.isPresent()) {
                listedAt = began.get();
                listedSince = since;
            }
        } catch (NotWorthItException longer) {
            itemsByCourse.clear();
        } catch (UnreadableException failure) {
            itemsByCourse.clear();
            if (failure.concernsWholeConnector()) {
                throw failure;
            }
        }
    }

    private static final class NotWorthItException extends RuntimeException {
        NotWorthItException() {
            super("One list about all offerings costs more than a list for each", null, false, false);
        }
    }
}
