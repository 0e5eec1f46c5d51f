// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.balance.adapter.persistence;

import nl.onderdak.supervision.balance.domain.Area;

/**
 * The municipalities that a statement is about, in SQL. Its first parameter names them, its second is the moment at which
 * the register is read.
 *
 * @param common what the statement reads once, before its other common table expressions; ends in a comma, or is empty
 * @param entries condition on {@code municipality}, of an entry or of a fact about one
 * @param registrations condition on {@code code} and {@code province}, of a row of {@link #REGISTER}
 */
public record SqlArea(String common, String entries, String registrations) {

    /** Municipalities as the register knew them at the moment. */
    static final String REGISTER = """
            (select distinct on (code) code, name, province, valid_from, valid_until
             from municipality_version where recorded_at <= $2 order by code, sequence desc) known
            """;

    static final SqlArea COUNTRY = new SqlArea("", "$1::text is not null", "$1::text is not null");

    static final SqlArea PROVINCE = new SqlArea(
            "area as materialized (select array_agg(code) as codes from " + REGISTER + " where province = $1),\n",
            "municipality = any ((select codes from area)::text[])",
            "province = $1");

    static final SqlArea MUNICIPALITY = new SqlArea("", "municipality = $1", "code = $1");

    /** The municipalities of an array. */
    static final SqlArea LISTED = new SqlArea("", "municipality = any($1::text[])", "code = any($1::text[])");

    /** The jurisdiction of a municipality, today: its own, and those that went whole to it. */
    static final SqlArea JURISDICTION = new SqlArea(
            "area as materialized (select municipalities_of($1, organisation_today())::text[] as codes),\n",
            "municipality = any ((select codes from area)::text[])",
            "code = any ((select codes from area)::text[])");

    /** The municipalities of an area. */
    public static SqlArea of(Area area) {
        return switch (area) {
            case Area.Country _ -> COUNTRY;
            case Area.OneProvince _ -> PROVINCE;
            case Area.OneMunicipality _ -> MUNICIPALITY;
        };
    }

    /** Those of them whose entries meet another condition too, in a statement that begins with {@link #common} itself. */
    SqlArea and(String condition) {
        return new SqlArea("", entries + " and " + condition, registrations);
    }
}
