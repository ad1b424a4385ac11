package io.crosswalk.sandbox.moodle;

import java.io.IOException;
import java.util.List;

/** What the site says of itself, and its categories. */
final class SiteFunctions {

    static final long SERVICE_USER = 3;
    private static final String RELEASE = "4.5.6 (Build: 20250811)";
    private static final String VERSION = "2024100706";

    private final Functions functions;

    SiteFunctions(Functions functions) {
        this.functions = functions;
        functions.usual("core_webservice_get_site_info", this::siteInfo, "serviceshortnames");
        functions.usual("core_course_get_categories", SiteFunctions::categories, "criteria", "addsubcategories");
    }

    private void siteInfo(Call call) throws IOException {
        Json json = call.json();
        json.object(() -> {
            json.text("sitename", "Grand Bend Moodle");
            json.text("username", Tokens.USER);
            json.text("firstname", "Hub");
            json.text("lastname", "Service");
            json.text("fullname", "Hub Service");
            json.text("lang", "en");
            json.number("userid", SERVICE_USER);
            json.text("siteurl", call.siteAddress());
            json.text("userpictureurl", call.siteAddress() + "/theme/image.php/boost/core/1/u/f1");
            List<MoodleFunction> offered = functions.all().stream().filter(call.manners()::offers).toList();
            json.list("functions", offered, function -> json.object(() -> {
                json.text("name", function.name());
                json.text("version", function.version());
            }));
            json.number("downloadfiles", 0);
            json.number("uploadfiles", 0);
            json.text("release", RELEASE);
            json.text("version", VERSION);
            json.text("mobilecssurl", "");
            json.list("advancedfeatures", List.of("usecomments", "enablecompletion", "messaging"), feature -> json.object(() -> {
                json.text("name", feature);
                json.number("value", 1);
            }));
            json.flag("usercanmanageownfiles", true);
            json.number("userquota", 104_857_600);
            json.number("usermaxuploadfilesize", 67_108_864);
            json.number("userhomepage", 1);
            json.number("siteid", CourseFunctions.FRONT_PAGE);
            json.text("sitecalendartype", "gregorian");
            json.text("usercalendartype", "gregorian");
            json.flag("userissiteadmin", false);
            json.text("theme", "boost");
            json.number("limitconcurrentlogins", 0);
            json.number("policyagreed", 0);
        });
    }

    private static void categories(Call call) throws IOException {
        Json json = call.json();
        boolean manager = call.capabilities().has(Capabilities.MANAGE_CATEGORIES);
        List<Category> seen = call.site().categories().stream().filter(category -> manager || category.visible()).toList();
        json.list(seen, category -> json.object(() -> {
            json.number("id", category.id());
            json.text("name", Json.escaped(category.name()));
            if (manager) {
                json.text("idnumber", category.idNumber());
            }
            json.text("description", "");
            json.number("descriptionformat", 1);
            json.number("parent", category.parent());
            json.number("sortorder", category.id() * 10_000);
            json.number("coursecount", call.site().rooms().stream().filter(room -> room.course().categoryId() == category.id()).count());
            if (manager) {
                json.number("visible", category.visible() ? 1 : 0);
                json.number("visibleold", category.visible() ? 1 : 0);
                json.number("timemodified", 1_780_000_000);
            }
            json.number("depth", category.parent() == 0 ? 1 : 2);
            json.text("path", category.path());
            if (manager) {
                json.text("theme", "");
            }
        }));
    }
}
