// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.contracts;

/**
 * One kind of event in one major version.
 *
 * @param name CloudEvents {@code type}, {@code nl.onderdak.<context>.<event-name>.v<major>}
 * @param owner the service that publishes it
 * @param binding the record its data is read into
 */
public record EventType(String name, Service owner, Class<? extends DomainEvent> binding) {

    /** Where the JSON Schema of the data stands on the class path. */
    public String schemaResource() {
        return "/schemas/" + owner.context() + "/" + name.substring(("nl.onderdak." + owner.context() + ".").length())
                + ".schema.json";
    }

    /** CloudEvents {@code dataschema}: the published identifier of that schema. */
    public String schemaUri() {
        return "urn:nld:onderdak:schema:" + name;
    }
}
