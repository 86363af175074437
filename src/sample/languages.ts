import { TOPIC_SLUGS } from './vocabulary';

/** How the pages of one language speak about a link. */
export interface Language {
  readonly topics: readonly string[];
  /** Anchors that name no topic. */
  readonly here: readonly string[];
  /** `%` stands for the topic. */
  readonly titles: readonly string[];
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The words of a language; English for those that the index does not speak. */
export function languageOf(code: string): Language {
  return OTHERS[code] ?? ENGLISH;
}

const ENGLISH: Language = {
  topics: TOPIC_SLUGS.map((slug) => slug.replace('-', ' ')),
  here: ['here', 'read more', 'this article', 'website', 'source', 'click here'],
  titles: ['%: what we learned', 'The best links about %', 'How to start with %', '% explained', 'Weekly: %'],
  before: ['We found a good overview:', 'As described in', 'More on this at', 'Thanks to', ''],
  after: ['and it is worth a read.', 'has the details.', 'for beginners.', '(updated)', ''],
};

/** By the code that `page_from_language` holds. */
const OTHERS: Readonly<Record<string, Language>> = {
  de: {
    topics:
      lines(`SEO-Grundlagen, Linkaufbau, Ankertexte, Ladezeiten, Redaktionsplan, Keyword-Recherche, lokale Suche,
      Sitemaps, strukturierte Daten, Bildersuche, Laufschuhe, Reisetaschen, gesundes Essen, Heimbüro, Gartengeräte,
      Fahrradreparatur, Städtereisen, Fototipps, freie Software, Webschriften, Barrierefreiheit, Datenschutz,
      Rundbriefe, Podcasts`),
    here: ['hier', 'mehr dazu', 'zum Artikel', 'Quelle', 'Webseite'],
    titles: ['% einfach erklärt', 'Alles über %', 'Unsere Tipps: %', 'Fragen und Antworten: %'],
    before: ['Einen guten Überblick gibt', 'Wie beschrieben bei', 'Mehr dazu:', ''],
    after: ['und ist lesenswert.', 'mit Beispielen.', '(Stand heute)', ''],
  },
  fr: {
    topics:
      lines(`bases du SEO, netlinking, textes d’ancre, vitesse du site, plan éditorial, recherche de mots-clés,
      recherche locale, sitemaps, données structurées, recherche d’images, chaussures de course, sacs de voyage,
      cuisine saine, bureau à domicile, outils de jardin, réparation de vélo, escapades en ville, conseils photo,
      logiciel libre, polices web, accessibilité, vie privée, infolettres, balados`),
    here: ['ici', 'en savoir plus', 'cet article', 'site web'],
    titles: ['% : le guide', 'Tout savoir sur %', 'Nos conseils : %'],
    before: ['Voir aussi', 'Comme l’explique', 'Merci à', ''],
    after: ['pour les détails.', 'à lire.', ''],
  },
  es: {
    topics:
      lines(`SEO básico, creación de enlaces, textos ancla, velocidad web, plan de contenidos, palabras clave,
      búsqueda local, mapas del sitio, datos estructurados, búsqueda de imágenes, zapatillas, bolsos de viaje,
      comida sana, oficina en casa, herramientas de jardín, reparar bicicletas, escapadas, consejos de fotografía,
      código abierto, fuentes web, accesibilidad, privacidad, boletines, pódcasts`),
    here: ['aquí', 'leer más', 'este artículo', 'fuente'],
    titles: ['Guía de %', 'Todo sobre %', '% paso a paso'],
    before: ['Una buena guía es', 'Según', 'Más información en', ''],
    after: ['con ejemplos.', 'vale la pena.', ''],
  },
  it: {
    topics:
      lines(`basi SEO, link building, testi di ancoraggio, velocità del sito, piano editoriale, parole chiave,
      ricerca locale, sitemap, dati strutturati, ricerca immagini, scarpe da corsa, borse da viaggio, cibo sano,
      ufficio in casa, attrezzi da giardino, riparare la bici, gite in città, consigli di fotografia,
      software libero, caratteri web, accessibilità, privacy, newsletter, podcast`),
    here: ['qui', 'leggi tutto', 'fonte', 'sito'],
    titles: ['Guida: %', 'Tutto su %', '% in breve'],
    before: ['Si veda', 'Come spiega', ''],
    after: ['per saperne di più.', ''],
  },
  pt: {
    topics: lines(`SEO básico, construção de links, textos âncora, velocidade do site, plano de conteúdo,
      palavras-chave, busca local, sitemaps, dados estruturados, busca de imagens, tênis de corrida, malas de viagem,
      comida saudável, escritório em casa, ferramentas de jardim, conserto de bicicletas, passeios, dicas de foto,
      código aberto, fontes web, acessibilidade, privacidade, boletins, podcasts`),
    here: ['aqui', 'leia mais', 'fonte', 'site'],
    titles: ['Guia de %', '% na prática', 'Tudo sobre %'],
    before: ['Veja', 'De acordo com', ''],
    after: ['com exemplos.', ''],
  },
  pl: {
    topics: lines(`podstawy SEO, budowa linków, teksty kotwic, szybkość strony, plan treści, słowa kluczowe,
      lokalne wyszukiwanie, mapy witryn, dane strukturalne, obrazy w wyszukiwarce, buty do biegania, torby podróżne,
      zdrowa kuchnia, domowe biuro, narzędzia ogrodowe, naprawa rowerów, wycieczki, porady foto,
      wolne oprogramowanie, kroje pisma, dostępność, prywatność, biuletyny, podcasty`),
    here: ['tutaj', 'więcej', 'źródło'],
    titles: ['%: poradnik', '% krok po kroku'],
    before: ['Zobacz', 'Jak podaje', ''],
    after: ['warto przeczytać.', ''],
  },
  ja: {
    topics:
      lines(`SEOの基本, リンク構築, アンカーテキスト, 表示速度, コンテンツ計画, キーワード調査, ローカル検索,
      サイトマップ, 構造化データ, 画像検索, ランニングシューズ, 旅行バッグ, 健康的な食事, 在宅オフィス, 園芸用具,
      自転車修理, 街歩き, 写真のコツ, オープンソース, ウェブフォント, アクセシビリティ, プライバシー, メルマガ,
      ポッドキャスト`),
    here: ['こちら', '続きを読む', '公式サイト', '出典'],
    titles: ['%の始め方', '%まとめ', '%とは'],
    before: ['詳しくは', '参考：', ''],
    after: ['をご覧ください。', ''],
  },
};

function lines(text: string): string[] {
  return text.split(',').map((entry) => entry.trim().replace(/\s+/g, ' '));
}
