package io.crosswalk.harvest;

import io.crosswalk.canonical.Enrollment;
import io.crosswalk.canonical.Person;
import io.crosswalk.connector.Connectors;
import io.crosswalk.connector.Course;
import io.crosswalk.connector.Rejection;
import io.crosswalk.connector.Roster;
import io.crosswalk.ledger.Kind;
import io.crosswalk.ledger.Ledger;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in who is in which section of a course. */
@Component
class RosterStep {

    private final RosterStore store;
    private final CourseworkStore coursework;
    private final Ledger ledger;
    private final Runs runs;
    private final TransactionTemplate transaction;
    private final Connectors connectors;

    RosterStep(RosterStore store, CourseworkStore coursework, Ledger ledger, Runs runs, TransactionTemplate transaction, Connectors connectors) {
        this.store = store;
        this.coursework = coursework;
        this.ledger = ledger;
        this.runs = runs;
        this.transaction = transaction;
        this.connectors = connectors;
    }

    void read(Harvest harvest, Course course) {
        Roster roster = harvest.reading().roster(course);
        harvest.sectionsLeftAlone().addAll(roster.leftAlone());
        for (Rejection rejection : roster.rejections()) {
            harvest.problems().incrementAndGet();
            runs.problem(harvest.run(), "roster of course " + course.id(), rejection.problem().name(), rejection.explanation());
        }
        transaction.executeWithoutResult(status -> {
            store.storeSections(harvest.connectorId(), harvest.run(), roster.sections());
            List<Enrollment> relevant = roster.enrollments().stream().filter(RosterStep::isRelevant).toList();
            Set<String> people = relevant.stream().map(Enrollment::personId).collect(Collectors.toCollection(HashSet::new));
            Map<String, Person> described = roster.people().stream()
                    .filter(person -> people.contains(person.id()))
                    .collect(Collectors.toMap(Person::id, Function.identity(), RosterStep::better));
            store.storePeople(harvest.connectorId(), described.values(),
                    Set.copyOf(connectors.settings(harvest.connectorId()).matching().students()));
            store.storeEnrollments(harvest.connectorId(), harvest.run(), relevant);
            // Whoever could not be read may be anybody: then nobody is taken for gone.
            if (roster.rejections().isEmpty()) {
                letGo(harvest, course, roster.leftAlone());
            }
        });
    }

    private static boolean isRelevant(Enrollment enrollment) {
        return switch (enrollment.role()) {
            case STUDENT, TEST_STUDENT -> true;
            case TEACHER, OBSERVER, OTHER -> false;
        };
    }

    /** The same person may be described twice, once with fewer identifiers. */
    private static Person better(Person first, Person second) {
        return second.identifiers().size() > first.identifiers().size() ? second : first;
    }

    private void letGo(Harvest harvest, Course course, Set<String> leftAlone) {
        for (RosterStore.Scope section : store.enrollmentScopes(harvest.connectorId(), course.id(), harvest.run())) {
            if (section.gone() > 0 && allowed(harvest, "students of section " + section.sectionId(), section)) {
                store.dropUnseenEnrollments(harvest.connectorId(), section.sectionId(), harvest.run());
            }
        }
        for (RosterStore.Scope section : store.departedSections(harvest.connectorId(), course.id(), harvest.run())) {
            if (!leftAlone.contains(section.sectionId()) && allowed(harvest, "section " + section.sectionId() + " of course " + course.id(), section)) {
                remove(harvest, course, section.sectionId());
            }
        }
    }

    private boolean allowed(Harvest harvest, String scope, RosterStore.Scope counts) {
        boolean allowed = harvest.guard().allows(scope, counts.gone(), counts.known());
        if (!allowed) {
            harvest.tally().held.add(counts.gone());
        }
        return allowed;
    }

    private void remove(Harvest harvest, Course course, String sectionId) {
        Map<Kind, List<String>> gone = coursework.known(harvest.target(), harvest.connectorId(), course.id()).values().stream()
                .filter(known -> known.sectionId().equals(sectionId))
                .collect(Collectors.groupingBy(CourseworkStore.Known::kind, Collectors.mapping(CourseworkStore.Known::identifier, Collectors.toList())));
        gone.forEach((kind, identifiers) -> {
            ledger.remove(harvest.target(), harvest.connectorId(), harvest.run(), kind, identifiers);
            coursework.delete(harvest.connectorId(), kind, identifiers);
            harvest.tally().removed.add(identifiers.size());
        });
        store.dropSection(harvest.connectorId(), course.id(), sectionId);
    }
}
