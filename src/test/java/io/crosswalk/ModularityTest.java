package io.crosswalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModuleDependency;
import org.springframework.modulith.core.ApplicationModules;

/** Packages are modules: no cycles, nobody reaches into what another keeps to itself, and every arrow is one that is meant. */
class ModularityTest {

    /** Who may know whom. A vendor stands here once, and never in another vendor's row. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("canonical", Set.of()),
            Map.entry("http", Set.of()),
            Map.entry("configuration", Set.of()),
            Map.entry("database", Set.of()),
            Map.entry("sandbox", Set.of()),
            Map.entry("ledger", Set.of()),
            Map.entry("connector", Set.of("canonical", "configuration")),
            Map.entry("vocabulary", Set.of("canonical")),
            Map.entry("kit", Set.of("configuration", "connector", "http")),
            Map.entry("credential", Set.of("kit")),
            Map.entry("brightspace", Set.of("canonical", "configuration", "connector", "http", "kit")),
            Map.entry("canvas", Set.of("canonical", "configuration", "connector", "http", "kit")),
            Map.entry("schoology", Set.of("canonical", "configuration", "connector", "http", "kit")),
            Map.entry("moodle", Set.of("canonical", "configuration", "connector", "http", "kit")),
            Map.entry("edfi", Set.of("canonical", "configuration", "connector", "http", "vocabulary")),
            Map.entry("matching", Set.of("configuration", "database", "edfi")),
            Map.entry("harvest", Set.of("canonical", "configuration", "connector", "database", "edfi", "ledger", "matching", "vocabulary")),
            Map.entry("delivery", Set.of("configuration", "connector", "edfi", "http", "ledger", "vocabulary")),
            Map.entry("routing", Set.of("configuration", "connector", "harvest")),
            Map.entry("replay", Set.of("configuration", "ledger", "operations")),
            Map.entry("reconciliation", Set.of("configuration", "database", "edfi", "ledger", "operations")),
            Map.entry("move", Set.of("configuration", "operations")),
            Map.entry("operations", Set.of("configuration", "connector", "delivery", "harvest", "ledger", "matching", "routing")),
            Map.entry("access", Set.of("configuration")),
            Map.entry("api", Set.of("access", "configuration", "connector", "harvest", "ledger", "move", "operations", "reconciliation", "replay")),
            Map.entry("command", Set.of()));

    private final ApplicationModules modules = ApplicationModules.of(CrosswalkApplication.class);

    @Test
    void there_are_no_cycles_and_nobody_reaches_into_another() {
        modules.verify();
    }

    @Test
    void every_arrow_is_one_that_is_meant() {
        for (ApplicationModule module : modules) {
            String name = module.getIdentifier().toString();
            Set<String> known = module.getDirectDependencies(modules).stream()
                    .map(ApplicationModuleDependency::getTargetModule)
                    .map(target -> target.getIdentifier().toString())
                    .filter(target -> !target.equals(name))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(ARROWS).as("a row for the package " + name).containsKey(name);
            assertThat(ARROWS.get(name)).as("whom " + name + " may know").containsAll(known);
        }
    }
}
