package io.crosswalk.canvas;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.connector.Course;
import io.crosswalk.connector.UnreadableException.Cause;
import io.crosswalk.connector.UnreadableException;
import io.crosswalk.kit.PlainText;
import io.crosswalk.kit.Refusal;
import io.crosswalk.kit.Translation;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Lists the courses of the configured terms. */
final class CanvasCourses {

    static final String TERMS_KEY = "enrollment_terms";

    private static final int LONGEST_NAME = 1024;

    private final CanvasSettings settings;
    private final CanvasRequests requests;
    private final CanvasClient client;
    private final Clock clock;

    CanvasCourses(CanvasSettings settings, CanvasRequests requests, CanvasClient client, Clock clock) {
        this.settings = settings;
        this.requests = requests;
        this.client = client;
        this.clock = clock;
    }

    /** Gives all that can be read before it complains about the rest. */
    void each(Consumer<Course> courses) {
        List<String> problems = new ArrayList<>();
        Set<String> given = new HashSet<>();
        for (CanvasTerms.Term term : terms(problems)) {
            client.list(requests.courses(term.id()), null, CanvasCourses::course, page -> page.forEach(course -> course.give(
                    readable -> {
                        if (given.add(readable.id())) {
                            courses.accept(readable);
                        }
                    },
                    refused -> problems.add("a course of the term " + term.id() + " could not be read: " + refused.explanation()),
                    leftOut -> {})));
        }
        if (!problems.isEmpty()) {
            throw new UnreadableException(Cause.UNEXPECTED_SHAPE, "The list of courses is incomplete: " + String.join("; ", problems)
                    + ". The other courses are harvested, and nothing is taken for gone.");
        }
    }

    List<CanvasTerms.Term> terms(List<String> problems) {
        List<CanvasTerms.Term> all = new ArrayList<>();
        client.list(requests.terms(), TERMS_KEY, CanvasCourses::term, page -> page.forEach(term -> term.give(
                all::add,
                refused -> problems.add("a term could not be read: " + refused.explanation()),
                leftOut -> {})));
        for (String name : CanvasTerms.unknown(all, settings.terms())) {
            problems.add("the setting terms names '" + name + "', but no active term has this SIS id, name or id");
        }
        return CanvasTerms.chosen(all, settings.terms(), clock.instant(), settings.termGrace());
    }

    static Translation<CanvasTerms.Term> term(JsonNode node) {
        try {
            return new Translation.Translated<>(CanvasTerms.Term.of(node));
        } catch (UnusableFieldException reason) {
            return new Translation.Refused<>(Refusal.of(null, reason));
        }
    }

    static Translation<Course> course(JsonNode node) {
        try {
            VendorRecord course = new VendorRecord(node);
            String id = course.id("id");
            String name = course.text("name", LONGEST_NAME);
            return new Translation.Translated<>(new Course(id, name == null ? id : PlainText.ofName(name)));
        } catch (UnusableFieldException reason) {
            return new Translation.Refused<>(Refusal.of(null, reason));
        }
    }
}
