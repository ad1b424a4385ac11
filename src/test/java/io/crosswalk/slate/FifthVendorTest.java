package io.crosswalk.slate;

import static org.assertj.core.api.Assertions.assertThat;

import io.crosswalk.configuration.ConnectorDefinitions;
import io.crosswalk.configuration.DistrictConfiguration;
import io.crosswalk.configuration.DistrictConfigurationLoader;
import io.crosswalk.configuration.SecretSources;
import io.crosswalk.connector.Connectors;
import io.crosswalk.connector.Course;
import io.crosswalk.connector.Finding;
import io.crosswalk.vocabulary.Vocabularies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** A vendor's folder and its package are enough: nothing else of the hub has to be told of it. */
class FifthVendorTest {

    private static final String NAMESPACE = "uri://district.example/crosswalk";

    @Test
    void a_folder_and_a_factory_make_a_connector_of_the_hub(@TempDir Path folder) throws IOException {
        try (PlayedSlate slate = PlayedSlate.start();
                AnnotationConfigApplicationContext hub = hub(district(folder, slate))) {
            Connectors connectors = hub.getBean(Connectors.class);

            assertThat(connectors.quarantineReason("slate-main")).isEmpty();
            assertThat(connectors.settings("slate-main").matching().students()).containsExactly("sis_id");
            assertThat(connectors.get("slate-main").check()).isNotEmpty().allMatch(Finding::ok);
            List<Course> courses = new ArrayList<>();
            connectors.get("slate-main").open().courses(courses::add);
            assertThat(courses).extracting(Course::id).containsExactly("7", "8", "9");
        }
    }

    @Test
    void its_vocabulary_is_found_by_the_name_of_the_vendor() {
        assertThat(new Vocabularies(Path.of(""), NAMESPACE).of(SlateConnectorFactory.VENDOR).descriptors()).isNotEmpty();
    }

    @Test
    void the_core_has_no_list_of_vendors() throws IOException {
        Set<String> vendors = names(Path.of("connectors"));
        assertThat(vendors).hasSizeGreaterThan(3);

        for (Path file : filesOfTheCore(vendors)) {
            String text = Files.readString(file);
            assertThat(vendors).as(file.toString()).noneMatch(vendor -> text.contains('"' + vendor + '"') || text.contains("io.crosswalk." + vendor));
        }
    }

    private static DistrictConfiguration district(Path folder, PlayedSlate slate) throws IOException {
        Files.writeString(folder.resolve("secret"), SlateServer.CLIENT_SECRET);
        Files.writeString(folder.resolve("other"), SlateServer.CLIENT_ID);
        Path file = Files.writeString(folder.resolve("district.yaml"), """
                district: Grand Bend ISD
                schoolYear: current
                timeZone: America/Chicago
                providerNamespace: %s
                target:
                  id: ed-fi
                  url: https://edfi.district.example/api
                  clientId: ${file:other}
                  clientSecret: ${file:other}
                connectors:
                  - id: slate-main
                    vendor: slate
                    settings:
                      url: %s
                      clientId: ${file:other}
                      clientSecret: ${file:secret}
                """.formatted(NAMESPACE, slate.origin()));
        return new DistrictConfigurationLoader(SecretSources.ofThisProcess(), new ConnectorDefinitions(Path.of("connectors")), Clock.systemUTC()).load(file);
    }

    /** Finds connectors and factories as the hub does, and starts nothing else of it. */
    private static AnnotationConfigApplicationContext hub(DistrictConfiguration district) {
        AnnotationConfigApplicationContext hub = new AnnotationConfigApplicationContext();
        hub.registerBean(DistrictConfiguration.class, () -> district);
        hub.registerBean(Clock.class, Clock::systemUTC);
        hub.scan("io.crosswalk.connector", "io.crosswalk.slate");
        hub.refresh();
        return hub;
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).map(entry -> entry.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    /** The sandbox plays the vendors, and so must know them. */
    private static List<Path> filesOfTheCore(Set<String> vendors) throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/io/crosswalk")); Stream<Path> routes = Files.walk(Path.of("routes"))) {
            return Stream.concat(sources.filter(file -> file.toString().endsWith(".java")), routes.filter(file -> file.toString().endsWith(".yaml")))
                    .filter(file -> Stream.concat(vendors.stream(), Stream.of("sandbox")).noneMatch(name -> file.startsWith(Path.of("src/main/java/io/crosswalk", name))))
                    .toList();
        }
    }
}
