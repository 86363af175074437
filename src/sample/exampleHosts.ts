/** A host of a domain reserved for examples (RFC 2606), and what the index knows of it. */
export interface ExampleHost {
  readonly host: string;
  /** Its share of all links, in relation to the other hosts. */
  readonly weight: number;
  readonly server: string | null;
  readonly cms: string | null;
  readonly platformTypes: readonly string[];
  /** Within the ranges for documentation (RFC 5737). */
  readonly ip: string;
  readonly country: string;
  /** The pages that are always there; the most linked first. */
  readonly paths: readonly string[];
  /** Further pages, named after topics, below this path. */
  readonly section: string;
  readonly furtherPages: number;
  /** Paths that redirect, and where to. */
  readonly redirects?: Readonly<Record<string, string>>;
  /** Paths that name another page as their canonical one. */
  readonly canonicals?: Readonly<Record<string, string>>;
}

/** The hosts that the sample index holds links to. */
export const EXAMPLE_HOSTS: readonly ExampleHost[] = [
  {
    host: 'example.com',
    weight: 25,
    server: 'nginx',
    cms: 'wordpress',
    platformTypes: ['cms', 'organization'],
    ip: '192.0.2.10',
    country: 'US',
    paths: ['/', '/pricing', '/guides', '/about', '/guides/link-building', '/tools', '/contact', '/careers'],
    section: '/guides',
    furtherPages: 320,
    redirects: {
      '/blog': 'https://blog.example.com/',
      '/store': 'https://shop.example.com/',
      '/home': 'https://example.com/',
      '/seo': 'https://blog.example.com/seo-basics',
    },
    canonicals: { '/index.html': 'https://example.com/', '/guides?page=1': 'https://example.com/guides' },
  },
  {
    host: 'blog.example.com',
    weight: 15,
    server: 'cloudflare',
    cms: 'wordpress',
    platformTypes: ['cms', 'blogs'],
    ip: '192.0.2.11',
    country: 'US',
    paths: ['/', '/seo-basics', '/link-building', '/anchor-text', '/archive', '/authors'],
    section: '',
    furtherPages: 280,
    redirects: { '/seo-101': 'https://blog.example.com/seo-basics' },
    canonicals: { '/seo-basics?amp=1': 'https://blog.example.com/seo-basics' },
  },
  {
    host: 'shop.example.com',
    weight: 9,
    server: 'nginx',
    cms: 'magento',
    platformTypes: ['ecommerce'],
    ip: '192.0.2.12',
    country: 'US',
    paths: ['/', '/shoes', '/bags', '/sale', '/shoes/trail', '/gift-cards'],
    section: '/catalogue',
    furtherPages: 180,
    redirects: { '/sneakers': 'https://shop.example.com/shoes' },
    canonicals: { '/shoes?color=red': 'https://shop.example.com/shoes' },
  },
  {
    host: 'help.example.com',
    weight: 4,
    server: 'apache',
    cms: null,
    platformTypes: ['unknown'],
    ip: '192.0.2.12',
    country: 'US',
    paths: ['/', '/getting-started', '/billing', '/contact'],
    section: '/articles',
    furtherPages: 70,
  },
  {
    host: 'example.org',
    weight: 15,
    server: 'apache',
    cms: 'drupal',
    platformTypes: ['organization', 'cms'],
    ip: '198.51.100.20',
    country: 'DE',
    paths: ['/', '/about', '/projects', '/events', '/donate', '/news'],
    section: '/projects',
    furtherPages: 160,
    redirects: { '/docs': 'https://docs.example.org/start', '/shop': 'https://shop.example.com/' },
  },
  {
    host: 'docs.example.org',
    weight: 8,
    server: 'nginx',
    cms: null,
    platformTypes: ['unknown'],
    ip: '198.51.100.21',
    country: 'DE',
    paths: ['/', '/start', '/install', '/reference', '/faq'],
    section: '/how-to',
    furtherPages: 120,
    redirects: { '/latest/start': 'https://docs.example.org/start' },
    canonicals: { '/v1/start': 'https://docs.example.org/start' },
  },
  {
    host: 'wiki.example.org',
    weight: 4,
    server: 'apache',
    cms: 'mediawiki',
    platformTypes: ['wikis', 'cms'],
    ip: '198.51.100.21',
    country: 'DE',
    paths: ['/', '/wiki/Backlink', '/wiki/Nofollow'],
    section: '/wiki',
    furtherPages: 80,
  },
  {
    host: 'example.net',
    weight: 11,
    server: 'cloudflare',
    cms: 'ghost',
    platformTypes: ['news', 'blogs'],
    ip: '203.0.113.30',
    country: 'GB',
    paths: ['/', '/news', '/weather', '/sport', '/newsletter'],
    section: '/news',
    furtherPages: 150,
    redirects: { '/feed': 'https://example.net/news' },
  },
  {
    host: 'forum.example.net',
    weight: 5,
    server: 'nginx',
    cms: 'discourse',
    platformTypes: ['message-boards'],
    ip: '203.0.113.31',
    country: 'GB',
    paths: ['/', '/latest', '/categories'],
    section: '/t',
    furtherPages: 90,
  },
  {
    host: 'status.example.net',
    weight: 0.5,
    server: null,
    cms: null,
    platformTypes: ['unknown'],
    ip: '203.0.113.32',
    country: '',
    paths: ['/', '/history'],
    section: '/incidents',
    furtherPages: 8,
  },
];
