package dev.timeslice.testkit.schedules;

import dev.timeslice.testkit.CheckFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Replays the tokens that it reads, and says how often each came to the very failure that it was made of. */
final class ReplayMain {
    private ReplayMain() {}

    /** Takes how often; reads lines with a token and the digest of its failure. */
    public static void main(String[] arguments) throws IOException {
        int times = Integer.parseInt(arguments[0]);
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] words = line.split(" ", -1);
            int repeated = 0;
            for (int i = 0; i < times; i++) {
                repeated += failsLike(words[1], words[0]) ? 1 : 0;
            }
            System.out.println(Schedules.scenarioName(words[0]) + " " + repeated);
        }
    }

    private static boolean failsLike(String digest, String token) {
        try {
            Schedules.replay(token, ReplayMain.class.getClassLoader());
            return false;
        } catch (CheckFailure failure) {
            return digest(failure).equals(digest);
        }
    }

    /** Of the verdict, the sentence and the schedule, row by row. */
    static String digest(CheckFailure failure) {
        try {
            byte[] text = (failure.kind() + "\n" + failure.getMessage() + "\n" + failure.witness())
                    .getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
