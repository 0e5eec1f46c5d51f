// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The country as CBS counted it: a file with a line per municipality (code, name, code of the province, province) and a
 * column per year. One that ended stays in it with empty figures; of early years some are missing.
 */
final class CbsCensus implements Census {

    private static final Pattern LINE = Pattern.compile("(GM[0-9]{4}),(\"[^\"]*\"|[^,]*),(PV[0-9]{2}),[^,]*,(.*)");

    /** Inhabitants of the Netherlands on 1 January from 2012 on, by CBS. */
    private static final int[] NATIONAL = {
        16_730_348,
        16_779_575,
        16_829_289,
        16_900_726,
        16_979_120,
        17_081_507,
        17_181_084,
        17_282_163,
        17_407_585,
        17_475_415,
        17_590_672,
        17_811_291,
        17_942_942
    };

    /** Of the 342 municipalities of 1 January 2023, to the nearest. */
    private static final int SUM_OF_QUOTAS = 18_749;

    private final String file;
    private final List<Matcher> lines;

    CbsCensus(Path path) throws IOException {
        file = Files.readString(path);
        lines = file.lines().map(LINE::matcher).filter(Matcher::matches).toList();
    }

    @Override
    public void load(Http ministry) throws Exception {
        var register = new StringBuilder("municipality,name,province,validFrom\n");
        lines.forEach(line ->
                register.append("%s,%s,%s,1900-01-01\n".formatted(line.group(1), line.group(2), line.group(3))));
        ministry.postTable("/v1/municipality-intakes", register.toString()).expect(200);
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            var national = NATIONAL[year - FIRST_YEAR];
            ministry.postTable(
                            "/v1/population-files?source=CBS&referenceDate=%d-01-01&nationalInhabitants=%d&complete=%s"
                                    .formatted(year, national, counted(year) == national),
                            file)
                    .expect(201);
        }
    }

    @Override
    public List<String> municipalities() {
        return lines.stream().map(line -> line.group(1)).toList();
    }

    @Override
    public Optional<Integer> sumOfQuotas() {
        return Optional.of(SUM_OF_QUOTAS);
    }

    private int counted(int year) {
        return lines.stream()
                .map(line -> line.group(4).split(",", -1)[year - FIRST_YEAR])
                .filter(figure -> !figure.isEmpty())
                .mapToInt(Integer::parseInt)
                .sum();
    }
}
