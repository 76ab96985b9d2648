package org.cadenza.families.markov;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of one model by number, in the order in which they were first met; number 0 is any other word. */
final class Vocabulary {

    static final int OTHER = 0;

    private final List<String> words = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    Vocabulary(List<String> words) {
        if (words.isEmpty()) {
            add("");
        }
        words.forEach(this::add);
    }

    /** The number of {@code word}, which is added if it is new and there is room. */
    int add(String word) {
        Integer known = numbers.get(word);
        if (known != null) {
            return known;
        }
        if (words.size() == CountTable.MAX_SYMBOLS) {
            return OTHER;
        }
        numbers.put(word, words.size());
        words.add(word);
        return words.size() - 1;
    }

    /** The number of {@code word}, or {@link #OTHER}. */
    int find(String word) {
        return numbers.getOrDefault(word, OTHER);
    }

    String word(int number) {
        return words.get(number);
    }

    int size() {
        return words.size();
    }

    List<String> words() {
        return List.copyOf(words);
    }
}
