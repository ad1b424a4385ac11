package io.crosswalk.sandbox.moodle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody is told to do on the site, and when. */
record ChangeRequest(Site site, ObjectNode body, Instant at) {

    Activity activity() {
        String identifier = text("activity");
        Activity found = site.activity(identifier);
        if (found == null) {
            throw new NoSuchElementException("The simulated Moodle has no activity " + identifier + ". Take one from its truth, for example assign-1.");
        }
        return found;
    }

    CourseRoom room() {
        long id = whole("course_id");
        CourseRoom found = site.room(id);
        if (found == null) {
            throw new NoSuchElementException("The simulated Moodle has no course " + id + ".");
        }
        return found;
    }

    CourseRoom roomOf(Activity activity) {
        return Objects.requireNonNull(site.room(activity.courseId()));
    }

    Account account() {
        long id = whole("user_id");
        Account found = site.account(id);
        if (found == null) {
            throw new NoSuchElementException("The simulated Moodle has no user " + id + ".");
        }
        return found;
    }

    /** The user, if enrolled there. */
    long enrolled(CourseRoom room) {
        long id = account().id();
        if (room.enrolment(id) == null) {
            throw new NoSuchElementException("User " + id + " is not enrolled in course " + room.course().id() + " of the simulated Moodle.");
        }
        return id;
    }

    boolean has(String name) {
        return body.hasNonNull(name);
    }

    String text(String name) {
        return required(name).asText();
    }

    String text(String name, String otherwise) {
        return has(name) ? text(name) : otherwise;
    }

    long whole(String name) {
        JsonNode value = required(name);
        if (!value.canConvertToLong() && !value.asText().matches("\\d{1,18}")) {
            throw new IllegalArgumentException("\"" + name + "\" is no whole number.");
        }
        return value.asLong();
    }

    BigDecimal decimal(String name) {
        try {
            return new BigDecimal(required(name).asText());
        } catch (NumberFormatException notNumber) {
            throw new IllegalArgumentException("\"" + name + "\" is no number.", notNumber);
        }
    }

    /** Null where it is null or absent. */
    @Nullable Instant time(String name) {
        try {
            return has(name) ? Instant.parse(text(name)).truncatedTo(ChronoUnit.SECONDS) : null;
        } catch (DateTimeParseException notTime) {
            throw new IllegalArgumentException("\"" + name + "\" is no time such as 2026-12-01T06:00:00Z.", notTime);
        }
    }

    private JsonNode required(String name) {
        if (!has(name)) {
            throw new IllegalArgumentException("it lacks \"" + name + "\".");
        }
        return body.get(name);
    }
}
