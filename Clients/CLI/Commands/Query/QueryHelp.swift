/// The query language as `newswire help query` prints it. Scripts/query-help makes this file from Protos/QUERY.md.
enum QueryHelp {
  static let text = #"""
    THE QUERY LANGUAGE

    One text asks for words, names, sources, times, and lengths. It means the same
    in a search, a count, a filter, and a standing query. What other systems'
    users write works too, or comes back with a warning: see What other systems
    write.

    Every answer carries what was understood:

    - the tree of the query, as messages (Query in newswire/v1). A client can send
      such a tree instead of a text.

    - its canonical form, a text that reads back as the same tree and leaves
      nothing to interpretation.

    - warnings about ranges of the text. A note says how a form of another system
      was read. A warning says that something was left out, or read otherwise than
      it may have been meant. Each carries the range in UTF-8 bytes and, where
      there is one, a suggestion in this language.

    Reading never fails, with one exception: a query over a limit is refused with
    INVALID_ARGUMENT, because a part of it would be another question.

    newswire parse QUERY shows all of this without a daemon.

    WORDS

      sanctions iraq
          both words, in any inflection: sanction, sanctions, sanctioned
      =sanctions  "sanctions"
          only this word
      "maximum pressure"
          exactly these words, side by side
      sanction*
          words that begin so
      demarc?tion  s*n
          ? stands for one letter, * for any letters; a ? at the end is a question
          mark
      "climate chang*"
          side by side, where each word may be a pattern; a lone * is any one word
      rubio~1  rubio~
          words 1 or 2 edits away; an edit inserts, drops, or replaces a letter,
          or swaps two; ~ means 2
      cease-fire
          cease-fire, cease fire, and ceasefire
      case:US  case:"The Hague"
          the word in exactly this case; the index finds it in any case so far,
          and a warning says so
      *
          every article

    Case, diacritics, and the kind of quotation marks and apostrophes make no
    difference. A possessive 's is not part of a word. U.S. and US are the same.
    Arabic is folded: forms of alef, ta marbuta, alef maqsura, tatweel, and vowel
    marks. Words of scripts without spaces are found by pairs of characters. A
    backslash takes away a character's meaning: \*.

    A pattern stands for at most 1,024 words, the most frequent ones; a warning
    says if there were more.

    JOINING

      a b  a AND b
          both
      a OR b
          either
      NOT a  -a
          articles without a; a query of exclusions alone finds everything else
      border w/5 syria
          within 5 words of each other, in either order (1 to 255)
      border pre/3 demarcation
          within 3 words, in this order
      rubio w/s iran  rubio w/p iran
          in the same sentence, in the same paragraph; pre/s and pre/p in this
          order
      rico NOT w/5 puerto
          rico where puerto is not near
      atleast3(sanctions)
          at least 3 times in the article (1 to 50)

    From tight to loose: fields and parentheses; w/n, pre/n, w/s, w/p; NOT and -;
    AND and a space; OR. So a b OR c is (a b) OR c. AND, OR, and NOT are operators
    in capitals only.

    w/1 means side by side: the number is the distance between two places. Words
    are near each other only inside one paragraph, headline, or caption. w/5 may
    pass the end of a sentence; w/s may not. What is near may be words, phrases,
    and alternatives of these; (a b) w/5 c asks for both near c.

    FIELDS

      headline:  lead:  body:  caption:  byline:  credit:
          a word, phrase, or group there; the lead is the standfirst and the first
          paragraph
      source:  agency:  lang:  label:  url:  id:
          a whole value, regardless of case and diacritics: source:"Daily Courier"
      source:daily*  url:"*/sport/*"
          values like a pattern; * stands for any characters
      url:https://example.org/storm?utm_source=x
          the article, however it came: by its URL as given, or by its canonical
          form without tracking parameters, www., and the like
      site:example.org
          articles whose URL is of that domain or one of its subdomains
      lang:de  lang:german  lang:deu
          a language by code or name
      story:
          the articles that tell the same story as the article with this id, which
          is among them
      tag:follow-up  tag:*
          articles that users have given a tag; any tag at all
      note:"ask them"  note:*
          articles whose note has these words side by side; any note at all
      status:embargoed  status:any
          what may not be read yet; that and all else. Without status:, embargoed
          articles are left out until their time, and killed ones for good
      person:  place:  org:  about:
          articles that mention a name, in any known spelling; about: is any kind
          of name. A full name also finds the last name alone where that stands
          for it, a country's name its other forms, and an alias (newswire alias)
          what it stands for
      speaker:rubio
          articles that quote this speaker
      speaker:rubio energy
          articles where this speaker said it: all words, phrases, and groups up
          to the next operator must stand in one quote
      speaker:rubio AND energy
          articles that quote this speaker and have the word anywhere
      quote:"new page"  quote:(a b)  quote:*
          in quoted words, whoever said them; any quote at all

    IN SEARCHES FOR QUOTES

    newswire quotes and SearchQuotes answer with quotes. speaker: and quote: are
    asked of each quote, all else of the article that it stands in. So
    speaker:merkel energy during:2015 finds what Merkel said with the word energy
    in it in 2015, speaker:merkel AND energy all that she said in articles with
    the word, and quote:energy NOT speaker:merkel what others said of it. A query
    with neither speaker: nor quote: asks its words of the quotes: energy
    source:ap is read as quote:energy source:ap, and a note says so.

    VALUES

    A group gives its field to each of its parts: source:(reuters OR "Daily
    Courier"), NOT person:(a OR b). So does a list with commas: source:reuters,ap.
    One space after the colon is allowed.

    TIMES, LENGTHS, AND ORDER

      after:2025-03-01
          published from the beginning of that day, month (2025-03), or year
          (2025) on
      before:2025-05
          published before its beginning
      on:2025-04-14  during:2025-04
          published in it
      published:2025-03..2025-05
          from the beginning of the first to the end of the last; either may be
          left open
      after:7d
          in the last 7 days; also h, w, m (30 days), y (365 days), today,
          yesterday
      dated:no  dated:yes
          articles without a time, or with one
      imported:7d  imported:2025-04  imported>=2025-04-14
          when the archive took the article in, with the same dates
      changed:7d  changed:headline  changed:any
          articles that were revised in that time; whose last revision changed the
          headline, text, numbers, names, quotes, or details; that were ever
          revised
      wc>1000  wc<=200  wc:200..1000
          by the number of words in the body
      sort:newest  sort:oldest  sort:imported  sort:relevance
          the order of results; imported shows what came in last first

    Dates may be written as people write them: 15/03/2025, 1 March 2025, 20250301,
    2025-Q1, 2025-W10, last 7 days. In 1/3/2025 the day comes first, and a warning
    says so. RFC 3339 (2025-04-14T09:30:00Z) and @ with seconds since 1970 are
    read too. Days, and times without a zone, are in the zone that comes with the
    query (QueryInput.zone, --zone), or in UTC. All times lie within the years 1
    to 9999. An article without a time matches no time.

    RELEVANCE

    Without sort:, the best articles come first. A word counts by how rare it is
    and how often an article has it in whatever form (BM25); once in the headline
    counts three times. Then the best of them (eight for each word of the query)
    are ordered anew, if the query has two to sixteen words: words that stand
    within 30 words of each other count more, and so does a word in the form in
    which it was typed. Words that are all written =word are ordered by their
    counts alone. newswire search --explain shows each part of a score.

    WHAT OTHER SYSTEMS WRITE

      proximity, either order
          NEAR/5  near5  N5  n/5  w5  /5  /N5/  ~5  WITHIN/5  AROUND(5)  NEAR(a b,
          5)  "a b"~5  (a b)~5  near5:"a b"  <NEAR/5>  not w/5
          w/5; NOT w/5
          NEAR  AROUND
          w/10
      proximity, in order
          ADJ5  ONEAR/5  P/5  +5  NEAR/5f  NEXT/5  BEFORE/5  <5>
          pre/5
          ADJ  NEXT
          pre/1
      sentence, paragraph
          /s  w/sent  SENTENCE  +s · /p  w/para  w/seg  SAME  PARAGRAPH  +p
          w/s  pre/s · w/p  pre/p
      not near
          NOT NEAR/5  NOT /5  NOTNEAR/5
          NOT w/5
      signs
          | || · &  && · !x  –x  −x  %  ANDNOT  BUT NOT · +x
          OR · AND · NOT · x
      brackets
          [a OR b]  {a OR b}
          parentheses
      truncation
          acqui!  econom$  manag$3  econom*5  econom% · wom#n  wom!n
          acqui* … · wom?n
      counts
          atleast5 x  ATLEAST 5 (x)  atl5(x)  repeat5:"x"
          atleast5(x)
      fields in parentheses or with =
          HEADLINE(x)  HEADLINE (x)  title = x  ti(x)  hd=x  intitle:x · HLEAD(x)
          hlp=x  ti,ab(x) · BYLINE(x)  au(x)  by=x · pub(x)  sn=x  rst=x · la=x ·
          SECTION(x) · inurl:x · domain:x
          headline: · headline: or lead: · byline: · source: · lang: · label: ·
          url: · site:
      case
          ALLCAPS(us)  CAPS(x)  cs(Apple)
          case:
      lengths
          LENGTH(>500)  wc > 500  wordcount:200-300
          wc
      dates
          date aft 1/1/2025  DATE BEF 2025  date from a to b
          pd(20250101-20250331)  date(geq(a) and leq(b))  published>=a
          publish_date:[a TO b]  year:2025  newer_than:7d  since:a  until:b
          the time
      addresses
          https://site.example/a?id=3
          the page with this url:, or the address as words
      not a value
          source!=x  source <> x  source:!x
          NOT source:x
      phrases
          'a b'  ‘a b’
          "a b"
      authors
          au("Family, Given")
          byline:"Given Family"
      copies
          "a b"  "(""a b"" OR c)"
          "a b", ("a b" OR c)

    These are told, because they have no reading, or not the one that some expect:

    - Weights (x^2) are left out.

    - A regular expression of letters, classes, and alternatives is read as words
      with ? and *. Others are left out.

    - and, or, and not in small letters between two things are words; between
      values, or is OR.

    - Operators that there are not (WITH, EXCEPT, F/5) and those with nothing on
      one side are words.

    - The name of an unknown field or function before parentheses, as in
      TICKER(x), is a word.

    - The value of an unknown field is read as words. The warning names the
      nearest field.

    - A query that can match nothing, such as before:2016 after:2018, says so.

    CANONICAL FORM

    Words as typed, with a backslash before what would be read otherwise. Phrases
    in straight quotation marks. A field before each word. NOT before what is
    excluded. Spaces for AND; the word AND after a speaker, who would take the
    words that follow. Parentheses where needed. Times in UTC. Lengths as wc>=,
    wc<=, and wc:a..b. sort: last.

    LIMITS

      bytes of text
          queryText
          256 KiB
      words, phrases, and values; what joins them, and redundant parentheses, cost
      nothing
          queryWords
          10,000
      depth of the tree
          queryDepth
          64
      words in a phrase
          phraseWords
          64
      notes and warnings of one query; the last says how many more there are
          queryWarnings
          32

    A query over one of the first four is refused with INVALID_ARGUMENT; the
    message names the limit, and the error's details carry its name and value.
    Numbers keep to their ranges: w/999 is read as w/255, atleast99 as atleast50,
    and ~7 as ~2, each with a warning.
    """#
}
