package io.crosswalk.sandbox.brightspace;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code lp/datasets/bds}: the data sets, their extracts, and the files. */
final class DataHubPages {

    private static final String SCOPE = "datasets:bds:read";
    private final DataHub dataHub;

    DataHubPages(DataHub dataHub) {
        this.dataHub = dataHub;
    }

    void addTo(Router router) {
        String dataSets = "/lp/:version/datasets/bds";
        router.get(dataSets + "/?", SCOPE, this::dataSets);
        router.get(dataSets + "/:schema/?", SCOPE, call -> write(call, dataSet(call)));
        router.get(dataSets + "/:schema/extracts/?", SCOPE, this::extracts);
        router.get(dataSets + "/:schema/plugins/:plugin/extracts/?", SCOPE, this::extracts);
        router.get(dataSets + "/:schema/plugins/:plugin/extracts/:extract", SCOPE, call -> write(call, dataSet(call), extract(call)));
        router.get(dataSets + "/:schema/plugins/:plugin/extracts/:extract/file", SCOPE, call -> call.send(extract(call).zip()));
    }

    private void dataSets(Call call) throws IOException {
        call.require(Permission.SEE_DATA_HUB);
        List<DataSet> dataSets = dataHub.dataSets();
        Paging.of(call).linked(dataSets, dataSet -> dataSets.indexOf(dataSet) + 1L, dataSet -> write(call, dataSet));
    }

    private void extracts(Call call) throws IOException {
        DataSet dataSet = dataSet(call);
        List<DataHub.Extract> extracts = found(call, dataSet);
        Paging.of(call).linked(extracts, extract -> extracts.indexOf(extract) + 1L, extract -> write(call, dataSet, extract));
    }

    /** Of one plugin, if one is named. */
    private List<DataHub.Extract> found(Call call, DataSet dataSet) {
        List<DataHub.Extract> found = new ArrayList<>();
        Stream.of(dataSet.fullPluginId(), dataSet.differentialPluginId())
                .filter(plugin -> call.text("plugin").isEmpty() || call.text("plugin").equalsIgnoreCase(plugin.toString()))
                .forEach(plugin -> found.addAll(dataHub.extracts(plugin)));
        return found;
    }

    private DataHub.Extract extract(Call call) {
        return found(call, dataSet(call)).stream().filter(extract -> extract.id().toString().equalsIgnoreCase(call.text("extract"))).findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private DataSet dataSet(Call call) {
        call.require(Permission.SEE_DATA_HUB);
        return dataHub.dataSets().stream().filter(dataSet -> dataSet.schemaId().toString().equalsIgnoreCase(call.text("schema"))).findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private void write(Call call, DataSet dataSet) throws IOException {
        call.json().object(() -> {
            call.json().text("SchemaId", dataSet.schemaId().toString());
            plugin(call, dataSet, DataHub.Kind.FULL);
            plugin(call, dataSet, DataHub.Kind.DIFFERENTIAL);
        });
    }

    private void plugin(Call call, DataSet dataSet, DataHub.Kind kind) throws IOException {
        boolean full = kind == DataHub.Kind.FULL;
        String plugin = (full ? dataSet.fullPluginId() : dataSet.differentialPluginId()).toString();
        List<DataHub.Extract> extracts = dataHub.extracts(full ? dataSet.fullPluginId() : dataSet.differentialPluginId());
        call.json().object(full ? "Full" : "Differential", () -> {
            call.json().text("PluginId", plugin);
            call.json().text("Name", full ? dataSet.name() : dataSet.name() + " Differential");
            call.json().text("Description", "");
            call.json().time("CreatedDate", extracts.isEmpty() ? null : extracts.get(0).createdAt());
            call.json().text("ExtractsLink", link(call, dataSet, plugin));
        });
    }

    private static void write(Call call, DataSet dataSet, DataHub.Extract extract) throws IOException {
        call.json().object(() -> {
            call.json().text("SchemaId", dataSet.schemaId().toString());
            call.json().text("PluginId", extract.pluginId().toString());
            call.json().text("BdsType", extract.kind() == DataHub.Kind.FULL ? "Full" : "Differential");
            call.json().time("CreatedDate", extract.createdAt());
            call.json().text("DownloadLink", link(call, dataSet, extract.pluginId().toString()) + "/" + extract.id() + "/file");
            call.json().number("DownloadSize", extract.zip().length);
            call.json().text("Version", "9.0");
            call.json().time("QueuedForProcessingDate", extract.createdAt());
        });
    }

    private static String link(Call call, DataSet dataSet, String plugin) {
        return call.root() + "/d2l/api/lp/" + call.text("version") + "/datasets/bds/" + dataSet.schemaId() + "/plugins/" + plugin + "/extracts";
    }
}
