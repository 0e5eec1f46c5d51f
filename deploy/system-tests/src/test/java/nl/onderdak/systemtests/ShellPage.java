// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.systemtests;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A page of the documentation and the commands in it. Blocks that are fenced as {@code sh} belong to one shell, in their
 * order. A comment such as {@code # 409} in a block announces a status that is no success, and a block that is fenced as
 * {@code json} and follows shows the members of the answer.
 *
 * @param blocks in order
 * @param unmarked lines of blocks with a call that are not fenced as {@code sh}
 */
record ShellPage(List<Block> blocks, List<Integer> unmarked) {

    private static final String FENCE = "```";
    private static final Pattern CALL = Pattern.compile("(^|[\\s(;|])curl\\s");
    private static final Pattern ANNOUNCED = Pattern.compile("# ([45]\\d\\d)\\b");

    /**
     * Commands that a reader copies as one.
     *
     * @param line where they begin, counted from 1
     * @param announced statuses that are no success, in their order
     * @param answer JSON that the page shows, or null
     */
    record Block(int line, String commands, List<Integer> announced, String answer) {}

    /** Whether one of the blocks calls a service; a page on other commands is not for this shell. */
    boolean hasCalls() {
        return blocks.stream().anyMatch(block -> CALL.matcher(block.commands()).find());
    }

    /** Of a page in Markdown. */
    static ShellPage of(String markdown) {
        var blocks = new ArrayList<Block>();
        var unmarked = new ArrayList<Integer>();
        var lines = markdown.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            if (!lines.get(line).startsWith(FENCE)) {
                continue;
            }
            var language = lines.get(line).substring(FENCE.length()).strip();
            int begin = line + 1;
            for (line = begin; !lines.get(line).startsWith(FENCE); ) {
                line++;
            }
            var text = String.join("\n", lines.subList(begin, line));
            if (language.equals("sh")) {
                blocks.add(new Block(begin + 1, text, announced(text), null));
            } else if (language.equals("json") && !blocks.isEmpty()) {
                var asked = blocks.removeLast();
                blocks.add(new Block(asked.line(), asked.commands(), asked.announced(), text));
            } else if (CALL.matcher(text).find()) {
                unmarked.add(begin + 1);
            }
        }
        return new ShellPage(List.copyOf(blocks), List.copyOf(unmarked));
    }

    private static List<Integer> announced(String commands) {
        return ANNOUNCED
                .matcher(commands)
                .results()
                .map(status -> Integer.valueOf(status.group(1)))
                .toList();
    }
}
