package io.crosswalk.canvas;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses the terms to be harvested. */
final class CanvasTerms {

    private static final int LONGEST_NAME = 1024;

    private CanvasTerms() {}

    /** @param sisId null where the term has none, or the token may not read it */
    record Term(String id, @Nullable String name, @Nullable String sisId, @Nullable Instant startsAt, @Nullable Instant endsAt) {

        /** @throws UnusableFieldException if a field cannot be used */
        static Term of(JsonNode node) {
            VendorRecord term = new VendorRecord(node);
            return new Term(term.id("id"), term.text("name", LONGEST_NAME), term.identifier("sis_term_id"), term.moment("start_at"), term.moment("end_at"));
        }

        /** A term without dates goes on for ever. */
        boolean isCurrent(Instant now, Duration grace) {
            return (startsAt == null || !now.isBefore(startsAt.minus(grace))) && (endsAt == null || !now.isAfter(endsAt.plus(grace)));
        }

        boolean hasDates() {
            return startsAt != null || endsAt != null;
        }

        boolean isCalled(String wanted) {
            return wanted.equals(sisId) || wanted.equals(name) || wanted.equals(id);
        }
    }

    /**
     * @param wanted SIS ids, names or Canvas ids; empty for the terms that are current. Where no term that has dates is, as in a
     *     summer or where the dates are not kept, all are taken: only sections of the configured school year are matched anyhow.
     */
    static List<Term> chosen(List<Term> all, List<String> wanted, Instant now, Duration grace) {
        if (!wanted.isEmpty()) {
            return all.stream().filter(term -> wanted.stream().anyMatch(term::isCalled)).toList();
        }
        boolean betweenTerms = all.stream().filter(Term::hasDates).noneMatch(term -> term.isCurrent(now, grace));
        return betweenTerms ? all : all.stream().filter(term -> term.isCurrent(now, grace)).toList();
    }

    static List<String> unknown(List<Term> all, List<String> wanted) {
        List<String> unknown = new ArrayList<>(wanted);
        unknown.removeIf(name -> all.stream().anyMatch(term -> term.isCalled(name)));
        return unknown;
    }
}
