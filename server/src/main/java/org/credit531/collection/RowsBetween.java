package org.credit531.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.credit531.collection.files.FileRow;

/**
 * Rows of a table that are no records: totals, signatures and notes below, headings repeated on each page. A row that
 * brings a number of a party is always a record, whatever else it says.
 */
final class RowsBetween {

    private static final int MOST_NAMED = 20;
    private static final int LONGEST = 200;
    private static final Set<String> TOTALS =
            Set.of("合计", "总计", "小计", "共计", "累计", "本页合计", "本页小计", "total", "subtotal", "sum");
    private static final Pattern SIGNATURE = Pattern.compile("(?:填表|填报|制表|审核|复核|审批|经办|报送|统计|录入|单位负责|部门负责|主管领导|分管领导|联系)"
            + "(?:人|单位|部门|时间|日期|电话|方式|者)?(?:[(（][^)）]*[)）])?[:：].*");
    private static final Pattern NOTE = Pattern.compile("(?:备注|注|说明|填表说明|填报说明|注意)\\d?[:：].*|第\\d+页.*|共\\d+[条页].*");

    private final Headings headings;
    private final Set<Integer> partyColumns;
    private final List<Long> rows = new ArrayList<>();
    private long count;

    RowsBetween(Headings headings) {
        this.headings = headings;
        this.partyColumns = headings.partyColumns();
    }

    /** Whether the row is none of the records; it is counted then. */
    boolean has(FileRow row) {
        if (row.names() != null || statesAParty(row.cells())) {
            return false;
        }
        boolean between = isFooter(row.cells()) || repeatsHeadings(row.cells());
        if (between) {
            count++;
            if (rows.size() < MOST_NAMED) {
                rows.add(row.number());
            }
        }
        return between;
    }

    private boolean statesAParty(String[] cells) {
        String first = first(cells);
        for (int column : partyColumns) {
            String cell = column < cells.length ? cells[column].strip() : "";
            boolean merged = cell.equals(first) && !isNumber(cell);
            if (!cell.isEmpty() && !merged && !cell.equals(headings.heading(column))) {
                return true;
            }
        }
        return false;
    }

    /** Digits and letters alone are neither a total nor a note: most rows begin with the number of their party. */
    private static boolean isNumber(String cell) {
        boolean digits = false;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!digit && !(c >= 'A' && c <= 'Z') && !(c >= 'a' && c <= 'z')) {
                return false;
            }
            digits |= digit;
        }
        return digits;
    }

    private static String first(String[] cells) {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return cell.strip();
            }
        }
        return "";
    }

    private static boolean isFooter(String[] cells) {
        String first = first(cells);
        if (first.length() > LONGEST) {
            return false;
        }
        String text = HeadingText.of(first).bare();
        return TOTALS.contains(text)
                || SIGNATURE.matcher(HeadingText.compared(first)).matches()
                || NOTE.matcher(HeadingText.compared(first)).matches();
    }

    private boolean repeatsHeadings(String[] cells) {
        int same = 0;
        for (int column = 0; column < cells.length; column++) {
            String cell = cells[column].strip();
            if (!cell.isEmpty() && !cell.equals(headings.heading(column))) {
                return false;
            }
            same += cell.isEmpty() ? 0 : 1;
        }
        return same > 1;
    }

    long count() {
        return count;
    }

    /** Their numbers, of very many the first. */
    String rows() {
        String some = rows.stream().map(String::valueOf).collect(Collectors.joining("、"));
        return count > rows.size() ? some + " … (" + count + ")" : some;
    }
}
