package io.crosswalk.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Loads route files one by one. One that cannot be used is quarantined with its reason, and none of its routes stay. */
@Component
public class RouteFiles {

    private static final Logger LOG = LoggerFactory.getLogger(RouteFiles.class);

    private final Map<String, String> quarantined = new ConcurrentSkipListMap<>();

    /** File and what is wrong with it. */
    public Map<String, String> quarantined() {
        return new TreeMap<>(quarantined);
    }

    /** Every {@code *.yaml} of a folder but one: of the working folder where it has one, else of the jar. */
    void loadFolder(CamelContext camel, String folder, String except) throws IOException {
        for (String location : locations(folder)) {
            if (!location.endsWith("/" + except)) {
                load(camel, location);
            }
        }
    }

    private static List<String> locations(String folder) throws IOException {
        Path inWorkingFolder = Path.of(folder);
        if (Files.isDirectory(inWorkingFolder)) {
            try (Stream<Path> files = Files.list(inWorkingFolder)) {
                return files.filter(file -> file.toString().endsWith(".yaml")).sorted().map(file -> "file:" + file).toList();
            }
        }
        var packaged = new PathMatchingResourcePatternResolver().getResources("classpath:" + folder + "/*.yaml");
        return Arrays.stream(packaged).map(file -> "classpath:" + folder + "/" + file.getFilename()).sorted().toList();
    }

    /**
     * A file of the working folder where it is there, else of the jar.
     *
     * @return what is wrong with it, where it cannot be used
     */
    Optional<String> loadFile(CamelContext camel, String path) {
        String location = (Files.exists(Path.of(path)) ? "file:" : "classpath:") + path;
        load(camel, location);
        return Optional.ofNullable(quarantined.get(location)).map(reason -> location + " cannot be used: " + reason);
    }

    private void load(CamelContext camel, String location) {
        Set<String> before = routeIds(camel);
        try {
            Resource resource = ResourceHelper.resolveMandatoryResource(camel, location);
            PluginHelper.getRoutesLoader(camel).loadRoutes(resource);
            quarantined.remove(location);
        } catch (Exception e) {
            removeSince(camel, before);
            quarantine(location, e);
        }
    }

    void quarantine(String name, Exception reason) {
        quarantined.put(name, String.valueOf(reason.getMessage()));
        LOG.error("{} cannot be used and is left out; the other files are not concerned. {}", name, reason.getMessage());
    }

    private static void removeSince(CamelContext camel, Set<String> before) {
        Set<String> added = new HashSet<>(routeIds(camel));
        added.removeAll(before);
        for (String id : added) {
            try {
                camel.getRouteController().stopRoute(id);
                camel.removeRoute(id);
            } catch (Exception e) {
                LOG.warn("The route {} of a file that cannot be used could not be removed", id, e);
            }
        }
    }

    private static Set<String> routeIds(CamelContext camel) {
        return camel.getRoutes().stream().map(Route::getRouteId).collect(Collectors.toSet());
    }
}
