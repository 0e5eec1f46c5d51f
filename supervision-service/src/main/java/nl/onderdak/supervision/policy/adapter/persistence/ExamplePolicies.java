// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.policy.adapter.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.onderdak.contracts.DutchCalendar;
import nl.onderdak.contracts.ProvinceCode;
import nl.onderdak.messaging.event.EventJson;
import nl.onderdak.supervision.policy.domain.Policy;

/**
 * The examples that ship with the system, from a resource: nobody changes them but a release, and one that did would
 * change judgements of the past, so that an example is never edited but followed by another with a later first day.
 */
final class ExamplePolicies {

    private static final String RESOURCE = "/policies/examples.json";

    private static final List<Policy> ALL = read();

    private ExamplePolicies() {}

    /** All of them. */
    static List<Policy> all() {
        return ALL;
    }

    private record Example(
            UUID id, ProvinceCode province, LocalDate effectiveOn, String name, String source, StoredRules rules) {

        Policy policy() {
            return new Policy(
                    id,
                    province,
                    effectiveOn,
                    name,
                    source,
                    true,
                    rules.categories(),
                    rules.stepRules(),
                    rules.attribution(),
                    rules.decisionScope(),
                    rules.freezes(),
                    rules.terms(),
                    effectiveOn.atStartOfDay(DutchCalendar.ZONE).toInstant());
        }
    }

    private static List<Policy> read() {
        try (var json = ExamplePolicies.class.getResourceAsStream(RESOURCE)) {
            return EventJson.mapper().readValue(json, new TypeReference<List<Example>>() {}).stream()
                    .map(Example::policy)
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
