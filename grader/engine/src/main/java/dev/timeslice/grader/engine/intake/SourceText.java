package dev.timeslice.grader.engine.intake;

import dev.timeslice.grader.engine.text.Messages;
import dev.timeslice.testkit.Message;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The text of a source file: UTF-8, else the Korean code page of Windows with a note, else none.
 *
 * @param text null if it cannot be read
 * @param remark what the student should know: a guessed encoding, or why the file cannot be read
 */
record SourceText(@Nullable String text, @Nullable Message remark) {
    private static final Charset KOREAN = Charset.forName("x-windows-949");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * @param name the file's name, for the remark
     */
    static SourceText of(String name, byte[] bytes) {
        if (looksLikeUtf16(bytes)) {
            return new SourceText(null, Messages.of("intake.utf-16", Shown.name(name)));
        }
        int nul = indexOfNul(bytes);
        if (nul >= 0) {
            return new SourceText(null, Messages.of("intake.nul-byte", Shown.name(name), line(bytes, nul), nul));
        }
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CharBuffer output = CharBuffer.allocate(bytes.length);
        CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = utf8.decode(input, output, true);
        if (!result.isError()) {
            String text = output.flip().toString();
            boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
            return new SourceText(marked ? text.substring(1) : text, null);
        }
        int offset = input.position();
        try {
            String text = KOREAN.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return new SourceText(text, Messages.of("intake.ms949", Shown.name(name)));
        } catch (CharacterCodingException e) {
            return new SourceText(null, Messages.of("intake.encoding", Shown.name(name), line(bytes, offset), offset));
        }
    }

    private static boolean looksLikeUtf16(byte[] bytes) {
        return bytes.length >= 2
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                        // Java sources begin with ASCII, of which UTF-16 makes a NUL and a character.
                        || (bytes[0] == 0 ^ bytes[1] == 0));
    }

    private static int indexOfNul(byte[] bytes) {
        for (int index = 0; index < bytes.length; index++) {
            if (bytes[index] == 0) {
                return index;
            }
        }
        return -1;
    }

    private static int line(byte[] bytes, int offset) {
        int line = 1;
        for (int index = 0; index < offset; index++) {
            if (bytes[index] == '\n') {
                line++;
            }
        }
        return line;
    }
}
