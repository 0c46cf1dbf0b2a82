package vn.declareonce.fuzz;

import vn.declareonce.desk.SentName;

/** What a program calls the file it sends, any text. */
final class UploadNamesTarget implements FuzzTarget {
    private static final int LENGTH_MAX = 200;

    @Override
    public void run(byte[] input) {
        String given = Input.text(input);
        String name = SentName.of(given);
        Property.holds(name.length() <= LENGTH_MAX, "a name has 200 characters at most");
        Property.same(SentName.of(name), name, "a name is its own name");
        Property.same(SentName.of("C:\\T\u1EADp tin\\" + name), name, "folders before it change nothing");
        Property.same(SentName.of("/" + Input.decomposed(name)), name, "normal forms are read alike");
        Property.holds(name.codePoints().noneMatch(UploadNamesTarget::isUnseen), "every sign of a name is seen");
        Property.same(
                SentName.taken(name), SentName.taken(name.toUpperCase(java.util.Locale.ROOT)), "case means nothing");
    }

    private static boolean isUnseen(int sign) {
        int type = Character.getType(sign);
        return sign == '/'
                || sign == '\\'
                || type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
