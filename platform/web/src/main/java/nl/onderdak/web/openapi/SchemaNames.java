// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.web.openapi;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Names the schemas as the types of a generated client: a list of values that its Java name says too little about
 * (state, reason) after the object that has it, a page after what is on it, and a response as what it shows.
 */
final class SchemaNames {

    /** Names that several objects have; and those that the scanner numbered because they clash. */
    private static final Pattern GENERAL = Pattern.compile(
            "((?:Kind|State|Status|Reason|Result|Cause|Source|Origin|Basis|Size|Unit|Term|Stage|Phase|Entity|Fit"
                    + "|Condition|Choice|Warning)|[A-Za-z]+(?=[0-9]))[0-9]*");

    /** A file of a service: what a schema is called, by the name that it would have. */
    private static final String GIVEN = "openapi_names.properties";

    private static final Pattern DIRECTION = Pattern.compile("(?:Request|Response)$");
    /** How the name of a page ends. */
    static final String PAGE = "Page";

    private static final String ON_PAGE = "A page of a list; the header Link has the address of the next one";

    private final OpenAPI contract;
    private final Map<String, Schema> schemas;
    private final Map<String, String> names = new LinkedHashMap<>();

    private SchemaNames(OpenAPI contract) {
        this.contract = contract;
        this.schemas = contract.getComponents().getSchemas();
    }

    /** Names them anew, wherever they are used; some as the service says. */
    static void giveTo(OpenAPI contract) {
        giveTo(contract, ServiceTexts.read(GIVEN));
    }

    static void giveTo(OpenAPI contract, Map<String, String> given) {
        new SchemaNames(contract).give(given);
    }

    private void give(Map<String, String> given) {
        schemas.keySet().forEach(name -> names.put(name, name));
        for (String name : List.copyOf(schemas.keySet())) {
            generalName(name).ifPresent(better -> rename(name, better));
        }
        for (String name : List.copyOf(schemas.keySet())) {
            if (name.endsWith("Response") && !names.containsValue(shown(name))) {
                rename(name, shown(name));
            }
        }
        for (String name : List.copyOf(schemas.keySet())) {
            onPage(name).ifPresent(item -> {
                rename(name, names.get(item) + PAGE);
                schemas.get(name).setDescription(ON_PAGE);
            });
        }
        given.forEach((shown, better) -> rename(known(shown), better));
        var renamed = new TreeMap<String, Schema>();
        schemas.forEach((name, schema) -> renamed.put(names.get(name), schema));
        contract.getComponents().setSchemas(renamed);
        SchemaParts.forEach(contract, this::follow);
    }

    /** The schema that would be called so. */
    private String known(String shown) {
        return names.entrySet().stream()
                .filter(name -> name.getValue().equals(shown))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(GIVEN + " names " + shown + ", and there is no such schema"));
    }

    private void rename(String name, String better) {
        if (names.containsValue(better)) {
            throw new IllegalStateException(
                    "two schemas are called " + better + ", one of them " + name + ": name it with @Schema(name)");
        }
        names.put(name, better);
    }

    private void follow(Schema schema) {
        String target = SchemaParts.target(schema);
        if (target != null) {
            schema.setRef(names.getOrDefault(target, target));
        }
    }

    /** After the object with the shortest name that has it. */
    private Optional<String> generalName(String name) {
        var general = GENERAL.matcher(name);
        if (schemas.get(name).getEnumeration() == null || !general.matches()) {
            return Optional.empty();
        }
        return owners(name).stream()
                .map(SchemaNames::shown)
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .map(owner -> owner.endsWith(general.group(1)) ? owner : owner + general.group(1));
    }

    /** The schemas with a property of this one. */
    private Set<String> owners(String name) {
        var owners = new TreeSet<String>();
        schemas.forEach((owner, schema) -> {
            if (schema.getProperties() != null
                    && schema.getProperties().values().stream().anyMatch(property -> refersTo(name, property))) {
                owners.add(owner);
            }
        });
        return owners;
    }

    private static boolean refersTo(String name, Schema schema) {
        return name.equals(SchemaParts.target(schema)) || SchemaParts.of(schema).anyMatch(part -> refersTo(name, part));
    }

    /** What a schema with the name of a direction shows. */
    private static String shown(String name) {
        return DIRECTION.matcher(name).replaceFirst("");
    }

    /** What is on the page, when it is one. */
    private Optional<String> onPage(String name) {
        return Optional.of(name)
                .filter(page -> page.startsWith(PAGE))
                .map(page -> schemas.get(page).getProperties())
                .map(properties -> properties.get("items"))
                .map(Schema::getItems)
                .map(SchemaParts::target);
    }
}
