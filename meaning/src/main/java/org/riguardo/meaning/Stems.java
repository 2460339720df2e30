package org.riguardo.meaning;

import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;

/** Finds the stem of a folded word (Snowball); one object for one thread. */
final class Stems {

    private static final int LONGEST = 40;
    private final SnowballStemmer stemmer;

    private Stems(SnowballStemmer stemmer) {
        this.stemmer = stemmer;
    }

    static Stems forLanguage(String language) {
        return new Stems(language.equals("en") ? new EnglishStemmer() : new ItalianStemmer());
    }

    String of(String word) {
        if (word.length() > LONGEST) {
            return word;
        }
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
