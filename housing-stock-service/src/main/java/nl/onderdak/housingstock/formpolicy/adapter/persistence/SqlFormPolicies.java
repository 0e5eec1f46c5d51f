// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.formpolicy.adapter.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static nl.onderdak.messaging.sql.Sql.column;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.housingstock.formpolicy.application.FormPolicies;
import nl.onderdak.housingstock.formpolicy.domain.FormPolicy;
import nl.onderdak.housingstock.formpolicy.domain.HousingForm;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;

/** Policies on forms of housing in SQL. */
@ApplicationScoped
class SqlFormPolicies implements FormPolicies {

    private static final String OF = """
            select municipality, version, effective_on, forms, from_places from form_policy_version
            where municipality = any($1::text[]) order by municipality, version
            """;

    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('form-policy'), hashtext($1))";

    private static final String ADD = """
            insert into form_policy_version (municipality, version, effective_on, forms, from_places, recorded_at)
            values ($1, $2, $3, $4, $5, $6)
            """;

    private final Sql sql;

    SqlFormPolicies(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Uni<Map<MunicipalityCode, FormPolicy>> of(Collection<MunicipalityCode> municipalities) {
        return sql.execute(OF, column(municipalities, MunicipalityCode::value, String[]::new))
                .map(rows -> {
                    var decisions = Rows.stream(rows)
                            .collect(groupingBy(
                                    row -> new MunicipalityCode(row.getString("municipality")),
                                    mapping(SqlFormPolicies::decision, toList())));
                    return municipalities.stream()
                            .distinct()
                            .collect(toMap(
                                    Function.identity(),
                                    code -> new FormPolicy(code, decisions.getOrDefault(code, List.of()))));
                });
    }

    @Override
    public Uni<FormPolicy> lock(MunicipalityCode municipality) {
        return sql.execute(LOCK, municipality.value()).chain(() -> of(municipality));
    }

    @Override
    public Uni<Void> add(MunicipalityCode municipality, FormPolicy.Decision decision, Instant recordedAt) {
        return sql.execute(
                        ADD,
                        municipality.value(),
                        decision.version(),
                        decision.effectiveOn(),
                        column(
                                decision.excluded(),
                                exclusion -> exclusion.form().name(),
                                String[]::new),
                        column(decision.excluded(), FormPolicy.Exclusion::fromPlaces, Integer[]::new),
                        recordedAt)
                .replaceWithVoid();
    }

    private static FormPolicy.Decision decision(Row row) {
        var forms = row.getArrayOfStrings("forms");
        var fromPlaces = row.getArrayOfIntegers("from_places");
        return new FormPolicy.Decision(
                row.getLong("version"),
                row.getLocalDate("effective_on"),
                IntStream.range(0, forms.length)
                        .mapToObj(i -> new FormPolicy.Exclusion(HousingForm.valueOf(forms[i]), fromPlaces[i]))
                        .toList());
    }
}
