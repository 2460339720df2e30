package org.riguardo.meaning;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The numbers among the words of a text, in digits or in words, and what stands beside them. */
record TermNumbers(Language language, List<Token> tokens, List<Word> words) {

    private static final int HUNDRED = 100;
    private static final int THOUSAND = 1000;

    @Nullable
    BigDecimal value(int at) {
        if (at >= tokens.size()) {
            return null;
        }
        Token token = tokens.get(at);
        if (token.type() == Token.Type.NUMBER) {
            return Amounts.of(token.form(), language.name.equals("it"));
        }
        Integer named = token.type() == Token.Type.WORD ? number(at) : null;
        return named == null ? null : BigDecimal.valueOf(named).setScale(2);
    }

    /** Whether "and" so many goes on with a number in words: a thousand and two hundred, three hundred and fifty. */
    static boolean below(BigDecimal value, int more) {
        if (value.compareTo(BigDecimal.valueOf(HUNDRED)) < 0) {
            return false;
        }
        int unit = value.compareTo(BigDecimal.valueOf(THOUSAND)) < 0 ? HUNDRED : THOUSAND;
        return more < unit && value.remainder(BigDecimal.valueOf(unit)).signum() == 0;
    }

    boolean and(int at) {
        return at < tokens.size() && List.of("e", "and").contains(tokens.get(at).form());
    }

    boolean month(int at) {
        return at < tokens.size() && language.months.containsKey(tokens.get(at).form());
    }

    @Nullable
    Integer number(int at) {
        if (at >= tokens.size()) {
            return null;
        }
        Integer named = words.get(at).number();
        return named != null || !language.name.equals("it")
                ? named
                : NumberWords.italian(tokens.get(at).form());
    }

    @Nullable
    Integer count(int at) {
        Token token = tokens.get(at);
        if (token.type() == Token.Type.NUMBER) {
            return token.form().matches("\\d{1,3}") ? Integer.valueOf(token.form()) : null;
        }
        return token.type() == Token.Type.WORD ? number(at) : null;
    }

    boolean currency(int at) {
        return at < tokens.size() && words.get(at).currency();
    }
}
