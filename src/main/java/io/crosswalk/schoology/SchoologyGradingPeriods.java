package io.crosswalk.schoology;

import com.fasterxml.jackson.databind.JsonNode;
import io.crosswalk.kit.UnusableFieldException;
import io.crosswalk.kit.VendorRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which sections are harvested, and which of them are over, by the grading periods that they belong to. */
final class SchoologyGradingPeriods {

    private static final int LONGEST_TITLE = 1024;

    private final Map<String, Period> all = new HashMap<>();
    private final Set<String> chosen = new HashSet<>();
    private final LocalDate today;
    private final boolean everySection;

    /** Without dates it goes on for ever; the last day counts. */
    record Period(String id, @Nullable String title, @Nullable LocalDate start, @Nullable LocalDate end) {

        /** @throws UnusableFieldException if a field cannot be used */
        static Period of(JsonNode node) {
            VendorRecord period = new VendorRecord(node);
            return new Period(period.id("id"), period.text("title", LONGEST_TITLE), SchoologyTimes.date(period, "start"), SchoologyTimes.date(period, "end"));
        }

        boolean isCalled(String wanted) {
            return wanted.equals(title) || wanted.equals(id);
        }

        boolean isOver(LocalDate today) {
            return end != null && today.isAfter(end);
        }

        boolean holds(LocalDate today, long graceDays) {
            return (start == null || !today.isBefore(start.minusDays(graceDays))) && (end == null || !today.isAfter(end.plusDays(graceDays)));
        }
    }

    /** @param today where the school is */
    SchoologyGradingPeriods(List<Period> periods, SchoologySettings settings, LocalDate today) {
        this.today = today;
        this.everySection = settings.includePastSections();
        periods.forEach(period -> all.put(period.id(), period));
        choose(periods, settings);
    }

    private void choose(List<Period> periods, SchoologySettings settings) {
        long grace = settings.gradingPeriodGrace().toDays();
        for (Period period : periods) {
            boolean wanted = settings.gradingPeriods().isEmpty()
                    ? period.holds(today, grace)
                    : settings.gradingPeriods().stream().anyMatch(period::isCalled);
            if (wanted) {
                chosen.add(period.id());
            }
        }
        if (chosen.isEmpty() && settings.gradingPeriods().isEmpty()) {
            chooseBetweenPeriods(periods);
        }
    }

    /** In a summer, those that ended last: grades still come in. */
    private void chooseBetweenPeriods(List<Period> periods) {
        Optional<LocalDate> last = periods.stream().filter(period -> period.isOver(today)).map(Period::end).max(Comparator.naturalOrder());
        last.ifPresent(end -> periods.stream().filter(period -> end.equals(period.end())).forEach(period -> chosen.add(period.id())));
    }

    /** A section of no period is always harvested, and so is one of a period that is not listed. */
    boolean isChosen(SchoologySection section) {
        return everySection
                || section.gradingPeriodIds().isEmpty()
                || section.gradingPeriodIds().stream().anyMatch(id -> chosen.contains(id) || !all.containsKey(id));
    }

    /** Nothing new is expected of anybody in it. */
    boolean isOver(SchoologySection section) {
        return !section.active()
                || !section.gradingPeriodIds().isEmpty()
                        && section.gradingPeriodIds().stream().allMatch(id -> all.containsKey(id) && all.get(id).isOver(today));
    }

    static List<String> unknown(List<Period> all, List<String> wanted) {
        List<String> unknown = new ArrayList<>(wanted);
        unknown.removeIf(name -> all.stream().anyMatch(period -> period.isCalled(name)));
        return unknown;
    }
}
