// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.quota.register.adapter.rest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.onderdak.contracts.MunicipalityCode;
import nl.onderdak.web.csv.CsvParser;

/**
 * A table of inhabitants as Statistics Netherlands (CBS) publishes it, in either of two layouts: StatLine, with one
 * line per region and period ({@code RegioS;Perioden;...}, codes padded, regions of every kind), and one line per
 * municipality with a column per reference date. The separator is the one that occurs more often in the header line.
 *
 * @param layout the layout of the file
 * @param dates the reference dates with figures
 * @param lines the figures and the lines that could not be read, in the order of the file
 */
record CbsFile(PopulationFileLayout layout, SortedSet<LocalDate> dates, List<Line> lines) {

    /**
     * A figure, or the fault of a line without one.
     *
     * @param number of the line in the file, 1 for the first
     * @param date 1 January, or null when the fault concerns no date
     * @param municipality null for the inhabitants of the country
     * @param inhabitants persons
     * @param fault the fault, or null
     */
    record Line(int number, LocalDate date, MunicipalityCode municipality, int inhabitants, Fault fault) {

        boolean isOf(LocalDate referenceDate) {
            return date == null || date.equals(referenceDate);
        }
    }

    /**
     * A fault of a line.
     *
     * @param code stable name
     * @param arguments values in the explanation
     */
    record Fault(String code, Object... arguments) {}

    /** The file has neither layout. */
    static final class UnknownLayout extends Exception {

        UnknownLayout() {
            super("unknown layout", null, false, false);
        }
    }

    private static final Pattern COUNTRY = Pattern.compile("NL[0-9]{0,2}");
    /** Provinces, parts of the country and other regions, which CBS lists beside the municipalities. */
    private static final Pattern OTHER_REGION = Pattern.compile("(?!GM)[A-Z]{2}[0-9]{2,4}");

    private static final Pattern YEAR = Pattern.compile("([1-9][0-9]{3})JJ00");
    private static final Pattern OTHER_PERIOD = Pattern.compile("[1-9][0-9]{3}(?!JJ)[A-Z]{2}[0-9]{2}");
    private static final Pattern FIGURES =
            Pattern.compile("(bevolkingop1januari|totalebevolking|aantalinwoners|inwoners|bevolking)(_[0-9]+)?");
    private static final Pattern DATED = Pattern.compile(".*?([1-9][0-9]{3})[_-]01[_-]01");
    private static final Pattern CODE_COLUMN = Pattern.compile("gm_?code|gemeentecode|municipality");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern NO_FIGURE = Pattern.compile("\\.?");

    /**
     * Reads a file line by line.
     *
     * @param longest maximum bytes in the fields of one line
     * @param most maximum lines with a figure or a fault; one more is read to detect that there are too many
     * @throws UnknownLayout when the header has neither layout
     */
    static CbsFile read(byte[] body, int longest, int most) throws UnknownLayout {
        var parser = new CsvParser(body, separator(body), longest);
        var names = parser.next().orElseThrow(UnknownLayout::new).fields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        var layout = names.contains("regios") && names.contains("perioden")
                ? PopulationFileLayout.STATLINE
                : PopulationFileLayout.COLUMN_PER_DATE;
        var rows = switch (layout) {
            case STATLINE -> statLine(names);
            case COLUMN_PER_DATE -> wide(names);
        };
        var lines = new ArrayList<Line>();
        for (var row = parser.next(); row.isPresent() && lines.size() <= most; row = parser.next()) {
            if (!row.get().isBlank() && !broken(row.get(), names, longest, lines)) {
                rows.read(row.get(), lines);
            }
        }
        return file(layout, lines);
    }

    /** Reads the figures of a line in one layout. */
    private interface Rows {
        void read(CsvParser.Row row, List<Line> lines);
    }

    private static Rows statLine(List<String> names) throws UnknownLayout {
        int region = names.indexOf("regios");
        int period = names.indexOf("perioden");
        int figures = first(names, FIGURES);
        return (row, lines) -> {
            var code = row.fields().get(region).strip();
            var year = YEAR.matcher(row.fields().get(period).strip());
            if (year.matches()) {
                figure(
                        row.line(),
                        firstOfJanuary(year.group(1)),
                        code,
                        row.fields().get(figures),
                        lines);
            } else if (!OTHER_PERIOD.matcher(row.fields().get(period).strip()).matches()) {
                lines.add(faulty(row.line(), null, new Fault("invalid-cbs-period")));
            }
        };
    }

    private static Rows wide(List<String> names) throws UnknownLayout {
        int region = first(names, CODE_COLUMN);
        first(names, DATED);
        var dates = new TreeMap<Integer, LocalDate>();
        for (int column = 0; column < names.size(); column++) {
            var dated = DATED.matcher(names.get(column));
            if (dated.matches()) {
                dates.put(column, firstOfJanuary(dated.group(1)));
            }
        }
        return (row, lines) -> dates.forEach((column, date) -> figure(
                row.line(), date, row.fields().get(region).strip(), row.fields().get(column), lines));
    }

    private static void figure(int number, LocalDate date, String code, String text, List<Line> lines) {
        var figure = text.strip();
        if (OTHER_REGION.matcher(code).matches() && !COUNTRY.matcher(code).matches()
                || NO_FIGURE.matcher(figure).matches()) {
            return;
        }
        boolean country = COUNTRY.matcher(code).matches();
        if (!country && !MunicipalityCode.isCode(code)) {
            lines.add(faulty(number, date, new Fault("invalid-municipality-code")));
        } else if (!NUMBER.matcher(figure).matches()) {
            lines.add(faulty(number, date, new Fault("invalid-integer")));
        } else {
            lines.add(new Line(
                    number, date, country ? null : new MunicipalityCode(code), Integer.parseInt(figure), null));
        }
    }

    private static boolean broken(CsvParser.Row row, List<String> names, int longest, List<Line> lines) {
        if (row.tooLong()) {
            lines.add(faulty(row.line(), null, new Fault("line-too-long", Integer.toString(longest))));
        } else if (!row.wellFormed()) {
            lines.add(faulty(row.line(), null, new Fault("malformed-csv")));
        } else if (row.fields().size() != names.size()) {
            lines.add(faulty(
                    row.line(), null, new Fault("column-count", row.fields().size(), names.size())));
        } else {
            return false;
        }
        return true;
    }

    private static CbsFile file(PopulationFileLayout layout, List<Line> lines) {
        var dates = new TreeSet<LocalDate>();
        lines.stream().filter(line -> line.date() != null).forEach(line -> dates.add(line.date()));
        return new CbsFile(layout, dates, lines);
    }

    private static Line faulty(int number, LocalDate date, Fault fault) {
        return new Line(number, date, null, 0, fault);
    }

    private static int first(List<String> names, Pattern pattern) throws UnknownLayout {
        for (int i = 0; i < names.size(); i++) {
            if (pattern.matcher(names.get(i)).matches()) {
                return i;
            }
        }
        throw new UnknownLayout();
    }

    private static char separator(byte[] body) {
        int semicolons = 0;
        int commas = 0;
        for (int i = 0; i < body.length && body[i] != '\r' && body[i] != '\n'; i++) {
            semicolons += body[i] == ';' ? 1 : 0;
            commas += body[i] == ',' ? 1 : 0;
        }
        return semicolons > commas ? ';' : ',';
    }

    private static LocalDate firstOfJanuary(String year) {
        return LocalDate.of(Integer.parseInt(year), 1, 1);
    }
}
