package io.crosswalk.sandbox.moodle;

import static io.crosswalk.sandbox.moodle.BiologyCourse.ID;
import static io.crosswalk.sandbox.moodle.BiologyCourse.TEAMS;

import io.crosswalk.sandbox.moodle.Kind.Trait;

/** Work of teams, and grades that are not released yet. */
final class BiologyTeamsAndMarking {

    private final Telling telling;

    private BiologyTeamsAndMarking(Telling telling) {
        this.telling = telling;
    }

    static void tell(Telling telling) {
        BiologyTeamsAndMarking work = new BiologyTeamsAndMarking(telling);
        work.teams();
        work.everyMember();
        work.workflow();
        work.blind();
    }

    /** Team A hands in on time, team B nothing, and the default team (in both groups or in none) too late. */
    private void teams() {
        Activity project = telling.site().add(ActivityDraft.assign(ID, "Team project", telling.at(-30), Trait.ONLINE_TEXT, Trait.DRAFTS, Trait.TEAM)
                .teamsOf(TEAMS).due(telling.due(-4)));
        telling.submit(project, 2, telling.at(-6));
        telling.grade(project, 1, "85", telling.at(-2));
        telling.grade(project, 2, "85", telling.at(-2));
        telling.grade(project, 3, "80", telling.at(-2));
        telling.submit(project, 6, telling.at(-3));
    }

    private void everyMember() {
        Activity contract = telling.site().add(ActivityDraft.assign(ID, "Team contract (every member must submit)", telling.at(-30),
                Trait.ONLINE_TEXT, Trait.DRAFTS, Trait.TEAM, Trait.ALL_MEMBERS_SUBMIT).teamsOf(TEAMS).due(telling.due(4)));
        telling.submit(contract, 1, telling.at(-6));
    }

    private void workflow() {
        Activity essay = telling.site().add(ActivityDraft.assign(ID, "Essay 2 (marking workflow)", telling.at(-30), Trait.ONLINE_TEXT, Trait.WORKFLOW)
                .due(telling.due(-6)));
        telling.submit(essay, 1, telling.at(-8));
        telling.grade(essay, 1, "91", telling.at(-4));
        telling.flag(essay, 1, UserFlags.RELEASED);
        telling.submit(essay, 2, telling.at(-8));
        telling.grade(essay, 2, "77", telling.at(-4));
        telling.flag(essay, 2, "inmarking");
        telling.grade(essay, 3, "30", telling.at(-4));
        telling.flag(essay, 3, "readyforrelease");
    }

    private void blind() {
        Activity hidden = telling.site().add(ActivityDraft.assign(ID, "Blind marked essay (workflow)", telling.at(-30),
                Trait.ONLINE_TEXT, Trait.WORKFLOW, Trait.BLIND).due(telling.due(-6)));
        telling.submit(hidden, 1, telling.at(-8));
        telling.grade(hidden, 1, "82", telling.at(-4));
        telling.flag(hidden, 1, UserFlags.RELEASED);
        Activity revealed = telling.site().add(ActivityDraft.assign(ID, "Blind marked poster (revealed)", telling.at(-30),
                Trait.ONLINE_TEXT, Trait.BLIND, Trait.REVEALED).due(telling.due(-6)));
        telling.submit(revealed, 1, telling.at(-8));
        telling.grade(revealed, 1, "88", telling.at(-4));
    }
}
