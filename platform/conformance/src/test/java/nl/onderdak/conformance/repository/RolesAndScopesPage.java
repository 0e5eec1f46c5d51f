// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.conformance.repository;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.onderdak.contracts.Service;
import nl.onderdak.contracts.access.Mandates;
import nl.onderdak.contracts.access.Organisation;
import nl.onderdak.contracts.access.Role;

/** {@code docs/connect/roles-and-scopes.md}, from the mandates and the contracts. */
final class RolesAndScopesPage {

    private static final String LINE = "\n";

    private RolesAndScopesPage() {}

    static String of(Path root) throws IOException {
        var descriptions = new TreeMap<String, String>();
        var services = new TreeMap<String, TreeSet<String>>();
        for (var service : Service.values()) {
            var contract = new ObjectMapper()
                    .readTree(root.resolve(service.module())
                            .resolve("openapi.json")
                            .toFile());
            contract.at("/components/securitySchemes/oauth2/flows/clientCredentials/scopes")
                    .properties()
                    .forEach(scope -> descriptions.putIfAbsent(
                            scope.getKey(), scope.getValue().asText()));
            scopes(contract)
                    .forEach(scope -> services.computeIfAbsent(scope, one -> new TreeSet<>())
                            .add(service.context()));
        }
        var page = new StringBuilder();
        page.append("# Roles and scopes").append(LINE).append(LINE);
        page.append("Generated from the code and the contracts; `ConnectDocumentsTest` checks it,"
                + " and [CONTRIBUTING](../CONTRIBUTING.md) says how to renew it.");
        page.append(LINE).append(LINE);
        page.append(
                "A token names one organisation, in its claim `organisation`. The kind of organisation decides which"
                        + " scopes it may hold; others in its token are ignored. An operation names the scope that it"
                        + " needs, or the scopes of which it needs one, in the contract of its service.");
        page.append(LINE).append(LINE).append("## Roles").append(LINE).append(LINE);
        page.append("| role | organisation, for example | client at the local issuer |")
                .append(LINE);
        page.append("|---|---|---|").append(LINE);
        for (var role : Role.values()) {
            page.append("| ")
                    .append(name(role))
                    .append(" | `")
                    .append(role.exampleOrganisation())
                    .append("` | `")
                    .append(role.client())
                    .append("` |")
                    .append(LINE);
        }
        page.append(LINE).append("## Scopes").append(LINE).append(LINE);
        page.append("A dot marks a role that may hold the scope; a ring one that must request it by name, in `scope` of"
                + " the token request, because `./onderdak token` leaves it out. Services that have no operation with a"
                + " scope are not named.");
        page.append(LINE).append(LINE).append("| scope | allows | services |");
        for (var role : Role.values()) {
            page.append(' ').append(name(role)).append(" |");
        }
        page.append(LINE).append("|---|---|---|");
        page.append("---|".repeat(Role.values().length)).append(LINE);
        descriptions.forEach((scope, description) -> row(page, scope, description, services));
        return page.toString();
    }

    private static void row(
            StringBuilder page, String scope, String description, Map<String, TreeSet<String>> services) {
        page.append("| `")
                .append(scope)
                .append("` | ")
                .append(description)
                .append(" | ")
                .append(String.join(", ", services.getOrDefault(scope, new TreeSet<>())))
                .append(" |");
        for (var role : Role.values()) {
            page.append(mark(role, scope)).append(" |");
        }
        page.append(LINE);
    }

    private static String mark(Role role, String scope) {
        var organisation = Organisation.named(role.exampleOrganisation()).orElseThrow();
        if (!Mandates.allow(organisation, scope)) {
            return "";
        }
        return role.scopes().contains(scope) ? " ●" : " ○";
    }

    private static TreeSet<String> scopes(JsonNode contract) {
        return contract.path("paths").findValues("security").stream()
                .flatMap(security -> security.findValues("oauth2").stream())
                .flatMap(oauth2 -> oauth2.valueStream().map(JsonNode::asText))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(Role role) {
        return Arrays.stream(role.client().split("-")).skip(1).collect(Collectors.joining("-"));
    }
}
