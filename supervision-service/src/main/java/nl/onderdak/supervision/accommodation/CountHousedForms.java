// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.accommodation;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import nl.onderdak.contracts.HalfYear;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.contracts.placement.AccommodationKind;
import nl.onderdak.messaging.sql.Rows;
import nl.onderdak.messaging.sql.Sql;

/** Counts who was housed in which form of accommodation; joins the transaction of its caller. */
@ApplicationScoped
public class CountHousedForms {

    /*
     * With the municipalities that went whole to this one, as the ledger hands over their realisation. One that was
     * divided stays out: a share of a balance has no form.
     */
    private static final String COUNT = """
            with recursive own (code) as (
                select $1::text
                union
                select s.municipality from successor s join own on s.successor = own.code
                where s.effective_on <= $3
                    and not exists (
                        select from successor other where other.municipality = s.municipality and other.number > 1))
            select half_year, form, sum(persons)::bigint as persons
            from (
                select extract(year from housed_on)::int || case when extract(month from housed_on) < 7 then '-H1' else '-H2' end
                        as half_year,
                    (select stated.form from housed_change stated
                     where stated.coupling_id = change.coupling_id and stated.housed_on = change.housed_on
                         and stated.form is not null
                     order by stated.sequence desc, stated.number desc limit 1) as form,
                    persons
                from housed_change change
                where municipality in (select code from own) and housed_on between $2 and $3 and persons <> 0) counted
            where form is not null
            group by half_year, form order by half_year, form
            """;

    private final Sql sql;

    CountHousedForms(Sql sql) {
        this.sql = sql;
    }

    /** Of a municipality, for persons who moved in from the first up to and including the last day. */
    public Uni<HousedForms> of(MunicipalityCode municipality, LocalDate from, LocalDate until) {
        return sql.execute(COUNT, municipality.value(), from, until)
                .map(rows -> HousedForms.of(Rows.list(rows, CountHousedForms::count)));
    }

    private static HousedForms.Count count(Row row) {
        return new HousedForms.Count(
                HalfYear.valueOf(row.getString("half_year")),
                AccommodationKind.valueOf(row.getString("form")),
                row.getLong("persons"));
    }
}
