// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.openapi;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;

/**
 * Moves the major version from the paths to the address of the server (NL API Design Rules, /core/uri-version). Paths of
 * a standard with a version of its own, as VERA, name their own server.
 */
final class VersionedServers {

    private static final Pattern VERSIONED = Pattern.compile("((?:/[a-z]+)?/v[0-9]+)(/.+)");

    private static final String USUAL = "/v1";
    private static final String ROOT = "/";

    private VersionedServers() {}

    /** Shortens the paths that begin with a version; others stay, at the root of the server. */
    static void giveTo(OpenAPI contract) {
        contract.setServers(List.of(OASFactory.createServer().url(USUAL)));
        Paths paths = OASFactory.createPaths();
        contract.getPaths().getPathItems().forEach((path, item) -> {
            Matcher versioned = VERSIONED.matcher(path);
            boolean isVersioned = versioned.matches();
            add(paths, isVersioned ? versioned.group(2) : path, item, isVersioned ? versioned.group(1) : ROOT);
        });
        contract.setPaths(paths);
    }

    private static void add(Paths paths, String path, PathItem item, String server) {
        if (!server.equals(USUAL)) {
            item.setServers(List.of(OASFactory.createServer().url(server)));
        }
        if (paths.hasPathItem(path)) {
            throw new IllegalStateException(path + " is under two versions");
        }
        paths.addPathItem(path, item);
    }
}
