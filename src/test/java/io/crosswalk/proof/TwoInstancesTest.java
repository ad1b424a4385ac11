package io.crosswalk.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Two Canvas instances with the same ids in them, as after a split of a district: neither touches what the other has. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoInstancesTest {

    private static final String SECOND = "canvas-second";

    @TempDir
    private static Path folder;
    private static SandboxDistrict first;
    private static SandboxDistrict second;
    private static Hub hub;

    @BeforeAll
    static void start() throws Exception {
        first = SandboxDistrict.small(folder.resolve("first"));
        second = SandboxDistrict.small(folder.resolve("second"));
        hub = Hub.start(folder.resolve("hub"), first, Connectors.canvas(first, Hub.CONNECTOR) + Connectors.canvas(second, SECOND));
    }

    @AfterAll
    static void end() throws Exception {
        hub.close();
        first.close();
        second.close();
    }

    @Test
    @Order(1)
    void bothDeliverEverythingUnderTheirOwnNamespace() {
        assertThat(hub.harvest(Hub.CONNECTOR, "full").state()).isEqualTo("succeeded");
        assertThat(hub.harvest(SECOND, "full").state()).isEqualTo("succeeded");

        assertThat(identifiers(Hub.CONNECTOR)).isNotEmpty().isEqualTo(identifiers(SECOND));
    }

    @Test
    @Order(2)
    void whatIsDeletedInOneStaysInTheOther() {
        Set<String> before = identifiers(Hub.CONNECTOR);
        second.change("set-assignment-state", "{\"assignment_id\":10001,\"state\":\"deleted\"}");

        hub.harvest(SECOND, "full");
        hub.harvest(Hub.CONNECTOR, "full");

        assertThat(identifiers(SECOND)).isNotEmpty().noneMatch(identifier -> identifier.matches("assignment \\d+-10001"));
        assertThat(identifiers(Hub.CONNECTOR)).isEqualTo(before).anyMatch(identifier -> identifier.matches("assignment \\d+-10001"));
    }

    private static Set<String> identifiers(String connector) {
        String namespace = " in " + Hub.PROVIDER + "/" + connector;
        return new EdFiReading(first).coursework().keySet().stream().filter(key -> key.endsWith(namespace))
                .map(key -> key.substring(0, key.length() - namespace.length())).collect(Collectors.toCollection(TreeSet::new));
    }
}
